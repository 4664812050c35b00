import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [story, setStory] = useState("china-russia");
  const [state, setState] = useState("");
  const explorer = useRef(null);
  useEffect(() => {
    const element = explorer.current;
    const changed = (event) => setState(event.detail.state);
    element.addEventListener("meridian:change", changed);
    return () => element.removeEventListener("meridian:change", changed);
  }, []);
  return (
    <main>
      <h1>An article</h1>
      <button id="other" onClick={() => setStory("bachelet-xinjiang")}>The other story</button>
      <p id="state">{state}</p>
      <meridian-explorer ref={explorer} view="quotes" story={story} report-changes="">
        <p>What stands here without Meridian.</p>
      </meridian-explorer>
    </main>
  );
}

createRoot(document.getElementById("root")).render(<Page />);
