import "nutgraf/element";
import { createApp, h, onMounted, onUnmounted, ref } from "vue";

const paragraphs = (edition) => [
  `The council of Norvik voted on Tuesday to open the frozen strait to lorries in edition ${edition}, the first ice road in the district since 1987.`,
  `Ninety sensors drilled into the ice will report its thickness every ten minutes, and traffic stops in edition ${edition} as soon as any one of them reads less than 80 centimetres.`,
  `Flying in supplies would cost the island's households about four million kroner in edition ${edition}, roughly ten times the price of building the road.`,
  `If the frost holds over the strait, the first convoy of lorries leaves Norvik on Saturday at noon in edition ${edition}.`,
];

const Page = {
  setup() {
    const edition = ref(1);
    const ticks = ref(0);
    // Renders again all the time, as live pages do.
    let timer;
    onMounted(() => (timer = setInterval(() => ticks.value++, 50)));
    onUnmounted(() => clearInterval(timer));
    return () => [
      h("button", { onClick: () => edition.value++ }, "Next edition"),
      h("p", `Read for ${ticks.value} moments`),
      h("article", { id: "story" }, [
        h("h1", "Harbour town bets its winter on a road of ice"),
        // The first half keeps its nodes and gets new text; the second gets new nodes.
        paragraphs(edition.value).map((text, index) =>
          h("p", { key: index < 2 ? index : `${edition.value} ${index}` }, text),
        ),
      ]),
      edition.value < 4 ? h("article-summary", { for: "story", length: "3" }) : null,
    ];
  },
};

createApp(Page).mount("#root");
