//! One order over the sentences: its invariants, and what it makes of an
//! article.

mod focus;

use nutgraf::{Article, Length, SummarizeOptions, summarize};
use proptest::prelude::*;

/// An article of our own: who did what, why it matters, what comes next.
const HARBOUR: &str = "\
Council votes to reopen the harbour railway

The Westmark council voted on Tuesday to reopen the railway to the old harbour, closed since 1974, at a cost of 41 million crowns.

The line would carry 3,000 passengers a day and take a third of the lorries off the coastal road, according to the council's engineers.

\"We have waited fifty years for this,\" said Ana Lind, who led the campaign. She thanked the volunteers who had kept the track clear.

However, shopkeepers on Quay Street fear that two years of works will cost them their summer trade. They have asked for compensation.

Was there another way? A bus lane was studied in 2019 and rejected.

Work is to start in March, and the first trains should run in the autumn of 2028 if the state pays its half.

The council meets again on 4 May to choose a builder.
";

fn options(count: usize) -> SummarizeOptions {
    SummarizeOptions {
        length: Length::Sentences(count),
        explain: true,
        ..SummarizeOptions::default()
    }
}

#[test]
fn three_sentences_say_what_happened_and_start_nowhere_in_mid_air() {
    let article = Article::from_text(HARBOUR);
    let summary = summarize(&article, &options(3)).unwrap();
    let text = summary.text();
    assert!(text.contains("voted on Tuesday"), "{text}");
    assert!(!text.contains("Was there another way?"), "{text}");
    let spelled = |index: usize| {
        let sentence = &summary.sentences.sentences[index];
        sentence.span.of(&article.text)
    };
    for &index in &summary.selected {
        let leans = ["However", "She thanked", "They have"]
            .iter()
            .any(|opening| spelled(index).starts_with(opening));
        assert!(!leans || summary.selected.contains(&(index - 1)), "{text}");
    }
}

#[test]
fn fragments_come_last() {
    let article = Article::from_text(
        "The dune moved\n\nThe dune at Keld has moved eleven metres since spring. A storm in \
         April took its crest.\n\nWind and sand office\n\nA. Marr, m.marr@dunes.example, office of wind \
         and sand, Keld\n\nThe village will plant marram grass before the autumn. Nobody lives in \
         the houses nearest to it any more.",
    );
    let blocks = article.blocks.iter().map(|block| nutgraf::Block {
        kind: nutgraf::BlockKind::Paragraph,
        ..*block
    });
    let article = Article {
        blocks: blocks.collect(),
        ..article.clone()
    };
    let summary = summarize(&article, &options(3)).unwrap();
    let text = summary.text();
    assert!(!text.contains("office"), "{text}");
    assert!(!text.contains("The dune moved\n"), "{text}");
}

#[test]
fn what_lost_its_beginning_and_the_title_again_come_last() {
    let lines = [
        "The lighthouse at Varn goes dark",
        "The lighthouse at Varn was switched off on Sunday after 140 years.",
        "from the bridge of the ferry that the lighthouse at Varn has led home for 140 years.",
        "The lighthouse at Varn goes dark (1885)",
        "Ships find their way by satellite today, the coast guard said.",
        "The tower stays open to visitors in summer.",
        "Its lamp goes to the museum of the town.",
    ];
    let text = lines.join("\n\n");
    let article = Article::from_text(&text);
    let blocks = article
        .blocks
        .iter()
        .enumerate()
        .map(|(at, block)| nutgraf::Block {
            kind: if at == 0 {
                block.kind
            } else {
                nutgraf::BlockKind::Paragraph
            },
            ..*block
        });
    let article = Article {
        blocks: blocks.collect(),
        ..article.clone()
    };
    assert_eq!(article.title.as_deref(), Some(lines[0]));
    let summary = summarize(&article, &options(3)).unwrap();
    assert_eq!(summary.ranking.order.len(), 6);
    let text = summary.text();
    assert!(
        !text.contains("from the bridge") && !text.contains("(1885)"),
        "{text}"
    );
}

#[test]
fn a_sentence_is_not_given_twice() {
    let again =
        "Rangers at Lake Orm counted 212 black-throated divers on Sunday, the most since 1968.";
    let text = [
        "Divers return to Lake Orm",
        again,
        "The birds had all but left when motor boats came.",
        again,
        "On Sunday rangers at Lake Orm counted 212 divers, the most since 1968.",
        "Boats have been banned from the northern bay for six years.",
        "A hide for visitors opens beside the old mill in April.",
    ]
    .join("\n\n");
    let article = Article::from_text(&text);
    let summary = summarize(&article, &options(4)).unwrap();
    let text = summary.text();
    assert_eq!(text.matches("divers").count(), 1, "{text}");
    let longest = summarize(&article, &options(6)).unwrap();
    assert_eq!(longest.selected.len(), 6);
}

#[test]
fn what_only_announces_something_comes_last() {
    let text = "\
The mill at Brae grinds again

To grind grain as the mill at Brae did in 1820, the volunteers of the mill trust needed three things:

- a wheel of larch from the forest behind the mill
- two stones, cut in the quarry of Lorn
- water, which the estate lets through since May

Flour from the mill is sold in the village shop on Saturdays. The trust hopes to pay for a new roof with it.
";
    let article = Article::from_text(text);
    let summary = summarize(&article, &options(3)).unwrap();
    let text = summary.text();
    assert!(!text.contains("three things"), "{text}");
}

#[test]
fn what_breaks_off_comes_last_unless_the_text_is_written_so() {
    let told = "\
Ada Moor keeps the lamp of Brae as her mother did, and trims the wick at four in the morning. \
The lamp of Brae and its keeper were the subject of a film that nobody on the island has seen… \
The council pays her in coal. Every ship that passes the lamp sounds its horn. \
In June a school will be let into the tower. The stair has a hundred and four steps.";
    let breaks_off = |text: &str| {
        let article = Article::from_text(text);
        let summary = summarize(&article, &options(5)).unwrap();
        summary.text().contains('…')
    };
    assert!(!breaks_off(told));
    assert!(breaks_off(&told.replace(". ", "… ")));
}

#[test]
fn short_items_come_after_the_prose_however_many_they_are() {
    let text = "\
Nine buoys for the sound of Varn

The pilots of Varn have laid nine new buoys in the sound, which ring without a bell.

- made of steel
- fit for ice
- 40 kilos each
- ring on waves
- lit by the sun
- paid by the port
- the nine buoys that the pilots of Varn have laid

The old ones, cast in 1911, go to the museum. Two of them had been lost in the storm of March.
";
    let article = Article::from_text(text);
    let summary = summarize(&article, &options(3)).unwrap();
    let text = summary.text();
    let picked = &summary.selected;
    let is_prose = |&index: &usize| summary.sentences.sentences[index].words.len() > 5;
    assert!(picked.iter().all(is_prose), "{text}");
    assert!(!text.contains("that the pilots"), "{text}");
}

#[test]
fn a_quotation_alone_waits_for_the_sentence_with_its_speaker() {
    const QUOTATION: &str = "The railway could have saved the quarter thirty years ago, and nobody in \
        this town can say today that the council had not been told of it.";
    for (spoken, split) in [
        (
            format!("\"We have waited too long,\" Mayor Ana Lind said. \"{QUOTATION}\""),
            false,
        ),
        (
            format!("\"We have waited too long,\" Ana Lind told the council.\n\n\"{QUOTATION}\""),
            true,
        ),
        (
            format!("Mayor Ana Lind was relieved.\n\n\u{201c}{QUOTATION}\u{201d}"),
            true,
        ),
        (
            format!("La mairesse Ana Lind est soulagée.\n\n«\u{a0}{QUOTATION}\u{a0}»"),
            true,
        ),
    ] {
        let text = HARBOUR.replace(
            "However, shopkeepers",
            &format!("{spoken}\n\nThe shopkeepers"),
        );
        let article = Article::from_text(text);
        let summary = summarize(&article, &options(3)).unwrap();
        let list = &summary.sentences.sentences;
        let quotation = list
            .iter()
            .position(|sentence| {
                sentence
                    .span
                    .of(&article.text)
                    .contains("saved the quarter")
            })
            .expect("the quotation");
        let speaker = quotation - 1;
        assert_eq!(list[speaker].block != list[quotation].block, split);
        let place = |at: usize| summary.ranking.order.iter().position(|&one| one == at);
        assert!(place(speaker) < place(quotation), "{spoken}");
    }
}

#[test]
fn a_quotation_is_not_entered_in_its_middle() {
    for [open, close] in [["\"", "\""], ["\u{201c}", "\u{201d}"], ["\u{ab}", "\u{bb}"]] {
        let text = format!(
            "The mayor spoke on Friday about the harbour. He said: {open}The harbour is older than \
             the town. Whoever closes the harbour closes the town and every shop of the town. We \
             will keep the harbour open.{close} The council of the town agreed."
        );
        let article = Article::from_text(&text);
        let summary = summarize(&article, &options(1)).unwrap();
        let rank_of = |opening: &str| {
            summary.ranking.order.iter().position(|&index| {
                let sentence = &summary.sentences.sentences[index];
                sentence.span.of(&article.text).starts_with(opening)
            })
        };
        let first = rank_of("He said").unwrap();
        let second = rank_of("Whoever").unwrap();
        let third = rank_of("We will").unwrap();
        assert!(first < second && second < third, "{open}");
    }
}

#[test]
fn a_forgotten_mark_holds_nothing_back() {
    let text = "The mayor said \"the harbour is old. The town depends on the harbour and its ships \
        more than on anything. The council agreed.";
    let article = Article::from_text(text);
    let summary = summarize(&article, &options(1)).unwrap();
    let sentence = &summary.sentences.sentences[1];
    let reading = nutgraf::rank::Prepared::new(&article, &summary.sentences);
    let inside = nutgraf::rank::FEATURES
        .iter()
        .position(|(name, _)| *name == "inside_quotation")
        .unwrap();
    assert!(sentence.span.of(text).starts_with("The town"));
    assert!(reading.rows().iter().all(|row| row[inside] == 0.0));
}

#[test]
fn a_question_is_never_the_only_sentence() {
    let article = Article::from_text(
        "Why do gulls follow ships? The churned water brings fish up. Why do gulls come to towns?",
    );
    let summary = summarize(&article, &options(1)).unwrap();
    assert_eq!(summary.text(), "The churned water brings fish up.");
}

#[test]
fn short_questions_come_last_and_long_ones_never_first() {
    let article = Article::from_text(
        "Why gulls follow the ferry\n\nAnd what about the gulls of Varn? Why do the gulls of Varn \
         follow the ferry to the islands and back again, hour after hour, and not the trawlers?\n\n\
         Its screws churn up sand eels in the shallow sound. Trawlers gut their fish in port today, \
         says the harbour master. A ban on feeding gulls comes in May.",
    );
    let summary = summarize(&article, &options(1)).unwrap();
    assert!(!summary.text().ends_with('?'), "{}", summary.text());
    let order = &summary.ranking.order;
    let last = order
        .last()
        .map(|&index| summary.sentences.sentences[index].span);
    assert_eq!(
        last.unwrap().of(&article.text),
        "And what about the gulls of Varn?"
    );
}

#[test]
fn terse_sentences_and_entries_without_an_end_come_last() {
    let lines = [
        "The dye works of Tarn reopens",
        "The dye works of Tarn opened its vats again on Friday after eleven years without a customer. Tarn is dyeing.",
        "Madder from the fields below the town gives the red that the works of Tarn was known for.",
        "Tarn dye works: madder red, weld yellow, woad blue and every green that the three together can give",
        "Dye works of Tarn | Madder fields of Tarn | Opening hours of the vats | How to find the works",
        "As the dyers of Tarn wrote above the door of their works in the year that it was built,",
        "Are you looking for wool in the true red of Tarn, dyed in the vats of its works?",
        "A sack of madder dyes forty pounds of wool, and the town has sold nine sacks already.",
    ];
    let article = Article::from_text(lines.join("\n\n"));
    let blocks = article.blocks.iter().map(|block| nutgraf::Block {
        kind: nutgraf::BlockKind::Paragraph,
        ..*block
    });
    let article = Article {
        blocks: blocks.collect(),
        ..article.clone()
    };
    let summary = summarize(&article, &options(1)).unwrap();
    let order = summary.ranking.order.iter();
    let spelled = order.map(|&index| summary.sentences.sentences[index].span.of(&article.text));
    let last: Vec<&str> = spelled.skip(3).collect();
    for opening in ["Tarn is", "Tarn dye", "Dye works", "As the", "Are you"] {
        assert!(
            last.iter().any(|line| line.starts_with(opening)),
            "{opening} not among {last:#?}"
        );
    }
}

/// An interview of our own, whose question is a better sentence than its answer.
const REEF: &str = "Divers talk about the reef under the ice\n\n\
         Ingrid Sol dived under the ice of the Keld Sea in March and found a reef that no chart showed. \
         We met the biologist at the harbour of Westmark, where her ship is repaired.\n\n\
         What did you think when you saw a living reef under the ice of the Keld Sea in March, a reef that no chart showed?\n\n\
         I laughed until my mask filled. Nobody had told us to look down.\n\n\
         The corals stand in rows along a crack in the rock, and warm water comes out of the crack.\n\n\
         A second voyage to the reef is planned for next spring, with twelve divers and a drill.\n\n\
         The university of Westmark pays for half of the voyage, and a fund for the other half.";

/// What is chosen right after the question.
fn behind_the_question(text: &str) -> String {
    let article = Article::from_text(text);
    let summary = summarize(&article, &options(1)).unwrap();
    let order = &summary.ranking.order;
    let spelled = |place: usize| {
        let sentence = &summary.sentences.sentences[order[place]];
        sentence.span.of(&article.text)
    };
    let question = (0..order.len())
        .find(|&place| spelled(place).starts_with("What did you think"))
        .unwrap();
    assert!(question < 3, "{question}");
    spelled(question + 1).to_owned()
}

#[test]
fn the_answer_follows_the_question_that_is_chosen() {
    let answer = "I laughed until my mask filled.";
    assert_eq!(behind_the_question(REEF), answer);
    // However little it says by itself.
    let terse = REEF.replace(answer, "I laughed.");
    assert_eq!(behind_the_question(&terse), "I laughed.");
}

#[test]
fn a_question_is_no_answer() {
    let text = REEF.replace("I laughed until my mask filled.", "Did you laugh?");
    assert_ne!(behind_the_question(&text), "Did you laugh?");
}

#[test]
fn an_announcement_is_no_answer() {
    let announcement = "I laughed as one does in a mask:";
    let text = REEF.replace("I laughed until my mask filled.", announcement);
    assert_ne!(behind_the_question(&text), announcement);
}

#[test]
fn names_headings_and_what_is_told_of_the_authors_come_last() {
    let lines = [
        "The mill at Orrin grinds again",
        "The mill at Orrin ground its first flour since 1931 on Sunday, and half the valley came to see it.",
        "The Long Road Back. Volunteers cut new oak teeth for the wheel and dressed both stones by hand.",
        "Orrin Old Bridge. From there the water runs a mile to the wheel.",
        "Bread of the flour is sold at the fair until the sacks are empty.",
        "Mara Quill is a miller's daughter and writes about old machines. Her book of mills came out last year.",
    ];
    let text = lines.join("\n\n");
    let article = Article::from_text(&text);
    let blocks = article.blocks.iter().map(|block| nutgraf::Block {
        kind: nutgraf::BlockKind::Paragraph,
        ..*block
    });
    let article = Article {
        blocks: blocks.collect(),
        authors: vec!["Mara Quill".to_owned()],
        ..article.clone()
    };
    let summary = summarize(&article, &options(1)).unwrap();
    let last: Vec<&str> = summary
        .ranking
        .order
        .iter()
        .skip(4)
        .map(|&index| summary.sentences.sentences[index].span.of(&article.text))
        .collect();
    for opening in [
        "The Long",
        "Orrin Old",
        "Mara Quill",
        "Her book",
        "The mill at Orrin grinds",
    ] {
        assert!(
            last.iter().any(|line| line.starts_with(opening)),
            "{last:#?}"
        );
    }
}

#[test]
fn a_leaning_sentence_follows_the_one_before_it() {
    let article = Article::from_text(HARBOUR);
    let summary = summarize(&article, &options(1)).unwrap();
    let order = &summary.ranking.order;
    let rank_of = |opening: &str| {
        order.iter().position(|&index| {
            summary.sentences.sentences[index]
                .span
                .of(&article.text)
                .starts_with(opening)
        })
    };
    assert!(rank_of("She thanked").unwrap() > rank_of("\"We have waited").unwrap());
    assert!(rank_of("They have").unwrap() > rank_of("However").unwrap());
}

#[test]
fn reasons_add_up() {
    let article = Article::from_text(HARBOUR);
    let summary = summarize(&article, &options(3)).unwrap();
    let reasons = summary.ranking.reasons.as_ref().unwrap();
    for &index in &summary.ranking.order {
        let sum: f64 = reasons[index].parts.iter().map(|part| part.weight).sum();
        assert!((sum - reasons[index].raw).abs() < 1e-9);
        let score = 1.0 / (1.0 + libm::exp(-reasons[index].raw));
        assert!((score - summary.ranking.scores[index]).abs() < 1e-6);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn the_order_holds_each_eligible_sentence_once(text in "([A-Z][a-z]{1,6}( [a-z]{1,7}){0,9}[.?!][ \n]{1,2}){0,40}") {
        let article = Article::from_text(text);
        let summary = summarize(&article, &options(3)).unwrap();
        let mut order = summary.ranking.order.clone();
        order.sort_unstable();
        prop_assert_eq!(&order, &nutgraf::rank::eligible(&article, &summary.sentences));
        prop_assert!(summary.ranking.scores.iter().all(|score| (0.0..=1.0).contains(score)));
        let again = summarize(&article, &options(3)).unwrap();
        prop_assert_eq!(&again.ranking, &summary.ranking);
        let mut shorter = Vec::new();
        for count in 1..6 {
            let longer = summary.select(Length::Sentences(count));
            prop_assert!(shorter.iter().all(|index| longer.contains(index)));
            shorter = longer;
        }
    }
}
