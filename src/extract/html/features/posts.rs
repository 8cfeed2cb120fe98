//! Posts: the parts of a page that its template repeats and that hold most of
//! its prose, as a thread's posts do, answers, entries of a log, products of a
//! comparison. Each post of a thread is its text; of a list of teasers none is.
//!
//! One sweep over the arena, and one over what is in the posts.

use crate::extract::html::flow::TextBlock;
use crate::extract::html::hints;
use crate::extract::html::page::Page;
use crate::source::document::NodeId;
use crate::source::names::Tag;

/// The names of the features of the post that a block is in.
pub(super) const NAMES: [&str; 7] = [
    "post_count",
    "post_at",
    "post_words",
    "post_prose",
    "posts_with_prose",
    "posts_with_person",
    "posts_with_date",
];

/// The least share of the page's prose that the posts together hold.
const LEAST_SHARE: f32 = 0.4;

/// A post with fewer words of prose holds no text.
const LEAST_PROSE: f32 = 12.0;

/// The posts of a page.
pub(super) struct Posts {
    /// For each node the number of the post that it is in, from 1.
    of: Vec<u32>,
    posts: Vec<Post>,
    threads: Vec<Thread>,
}

struct Post {
    thread: usize,
    at: f32,
    words: f32,
    prose: f32,
}

/// Posts with one parent: how many there are, and how many of them have prose,
/// a person and a date.
#[derive(Default)]
struct Thread {
    posts: f32,
    with_prose: f32,
    with_person: f32,
    with_date: f32,
}

impl Posts {
    pub fn of(page: &Page<'_>) -> Posts {
        let document = page.document;
        let mut posts = Posts {
            of: vec![0; document.len()],
            posts: Vec::new(),
            threads: Vec::new(),
        };
        // The number of the thread whose posts are the children of a node, from 1.
        let mut threads = vec![0_u32; document.len()];
        let enough = page.total().prose * LEAST_SHARE;
        for node in document.nodes() {
            let Some(parent) = document.parent(node) else {
                continue;
            };
            let above = posts.number(parent);
            let number = if above > 0 {
                above
            } else if posts.begins(page, node, parent, enough) {
                let thread = threads.get_mut(parent.index());
                posts.begin(page, node, thread)
            } else {
                0
            };
            if number > 0
                && let Some(place) = posts.of.get_mut(node.index())
            {
                *place = number;
            }
        }
        posts
    }

    fn number(&self, node: NodeId) -> u32 {
        self.of.get(node.index()).copied().unwrap_or(0)
    }

    fn begins(&self, page: &Page<'_>, node: NodeId, parent: NodeId, enough: f32) -> bool {
        let is_part = matches!(
            page.document.tag(node),
            Some(
                Tag::Div
                    | Tag::Section
                    | Tag::Article
                    | Tag::Li
                    | Tag::Tr
                    | Tag::Table
                    | Tag::Td
                    | Tag::Tbody
                    | Tag::Other
            )
        );
        is_part && page.repeats(node) > 1 && enough > 0.0 && page.below(parent).prose >= enough
    }

    /// Enters a post and gives its number.
    fn begin(&mut self, page: &Page<'_>, node: NodeId, thread: Option<&mut u32>) -> u32 {
        let below = page.below(node);
        let Some(thread) = thread else { return 0 };
        if *thread == 0 {
            self.threads.push(Thread::default());
            *thread = self.threads.len() as u32;
        }
        let number = *thread as usize - 1;
        let Some(thread) = self.threads.get_mut(number) else {
            return 0;
        };
        let mut all = 0;
        let mut has_time = false;
        for inner in page.document.subtree(node) {
            all |= page.hints.own(inner);
            has_time |= page.document.is(inner, Tag::Time);
        }
        let flag = |is: bool| f32::from(u8::from(is));
        self.posts.push(Post {
            thread: number,
            at: thread.posts,
            words: below.words,
            prose: below.prose,
        });
        thread.posts += 1.0;
        thread.with_prose += flag(below.prose >= LEAST_PROSE);
        thread.with_person += flag(all & (hints::PERSON | hints::BYLINE) != 0);
        thread.with_date += flag(has_time);
        self.posts.len() as u32
    }

    pub fn row(&self, block: &TextBlock, rows: &mut Vec<f32>) {
        let number = self.number(block.node) as usize;
        let post = number.checked_sub(1).and_then(|at| self.posts.get(at));
        let found = post.and_then(|post| Some((post, self.threads.get(post.thread)?)));
        rows.extend_from_slice(&found.map_or([-1.0; NAMES.len()], |(post, thread)| {
            [
                thread.posts,
                post.at,
                post.words,
                post.prose,
                thread.with_prose / thread.posts,
                thread.with_person / thread.posts,
                thread.with_date / thread.posts,
            ]
        }));
    }
}
