import "nutgraf/element";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

const paragraphs = (edition) => [
  `The council of Norvik voted on Tuesday to open the frozen strait to lorries in edition ${edition}, the first ice road in the district since 1987.`,
  `Ninety sensors drilled into the ice will report its thickness every ten minutes, and traffic stops in edition ${edition} as soon as any one of them reads less than 80 centimetres.`,
  `Flying in supplies would cost the island's households about four million kroner in edition ${edition}, roughly ten times the price of building the road.`,
  `If the frost holds over the strait, the first convoy of lorries leaves Norvik on Saturday at noon in edition ${edition}.`,
];

function Page() {
  const [edition, setEdition] = useState(1);
  const [ticks, setTicks] = useState(0);
  // Renders again all the time, as live pages do.
  useEffect(() => {
    const timer = setInterval(() => setTicks((count) => count + 1), 50);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <button onClick={() => setEdition(edition + 1)}>Next edition</button>
      <p>Read for {ticks} moments</p>
      <article id="story">
        <h1>Harbour town bets its winter on a road of ice</h1>
        {/* The first half keeps its nodes and gets new text; the second gets new nodes. */}
        {paragraphs(edition).map((text, index) => (
          <p key={index < 2 ? index : `${edition} ${index}`}>{text}</p>
        ))}
      </article>
      {edition < 4 && <article-summary for="story" length="3" />}
    </>
  );
}

createRoot(document.querySelector("#root")).render(<Page />);
