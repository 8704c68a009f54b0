extension HTMLPage {
  /// The rows of steps, with their lanes, messages and signs.
  static let styleOfDiagram = #"""
    .toolbar {
      display: flex; flex-wrap: wrap; gap: 0.5rem 0.9rem; align-items: center; margin: 0.6rem 0;
    }
    .legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; font-size: 0.83rem; }
    .legend span {
      display: inline-flex; align-items: center; gap: 0.4rem; color: var(--muted);
    }
    .legend i { position: relative; width: 0.85rem; height: 0.85rem; flex: none; }
    .legend .band {
      display: block; position: static; width: 0.7rem; height: 100%; transform: none;
    }
    .workspace { display: grid; gap: 1.5rem; align-items: start; }
    .chart {
      container: chart / inline-size; min-width: 0; border: 1px solid var(--line);
      border-radius: 0.5rem; background: var(--raised);
    }
    .grid { --lane: clamp(0.8rem, calc(42cqw / var(--lanes)), 4.2rem); --number: 2.6rem; }
    .lanes {
      position: sticky; top: 0; z-index: 3; display: flex; padding-left: var(--number);
      background: var(--raised); border-bottom: 1px solid var(--line);
      border-radius: 0.5rem 0.5rem 0 0; font-size: 0.7rem; line-height: 1.25;
    }
    .lanes span {
      width: var(--lane); flex: none; padding: 0.4rem 0; text-align: center; color: var(--tint);
      font-weight: 600; display: flex; flex-direction: column; align-items: center;
      justify-content: end;
    }
    .lanes b { display: block; font-weight: inherit; white-space: nowrap; }
    .slim .lanes span { writing-mode: vertical-rl; flex-direction: row; gap: 0.5ch; }
    .slim .lanes span { transform: rotate(180deg); justify-content: start; }
    .rows { list-style: none; margin: 0; padding: 0; }
    .rows > li { scroll-margin: 6rem 0 4rem; }
    .long > li { content-visibility: auto; contain-intrinsic-size: auto 3rem; }
    .long > li:has(.details) { content-visibility: visible; }
    .step {
      display: grid; grid-template-columns: var(--number) calc(var(--lane) * var(--lanes)) 1fr;
      width: 100%; padding: 0; border: 0; border-radius: 0; background: none; text-align: left;
      font-size: 0.92rem; line-height: 1.4;
    }
    .step:hover { background: var(--hover); }
    .step[aria-current] { background: var(--chosen); box-shadow: inset 0.2rem 0 var(--accent); }
    .step:focus-visible { outline-offset: -2px; }
    .number {
      padding: 0.4rem 0.6rem 0 0; text-align: right; color: var(--muted); font-size: 0.83rem;
      line-height: 1.3rem; font-variant-numeric: tabular-nums;
    }
    .words { padding: 0.4rem 0.8rem 0.4rem 0.6rem; min-width: 0; }
    .phrase { font-family: var(--mono); font-size: 0.83rem; font-weight: 600; }
    .event .phrase { font-family: inherit; font-size: 0.92rem; }
    .actor { color: var(--tint); font-size: 0.83rem; white-space: nowrap; }
    .idle .phrase { font-weight: 400; }
    .idle .words { color: var(--muted); }
    .tag {
      display: inline-block; padding: 0 0.4rem; border-radius: 0.7rem;
      font-size: 0.76rem; font-weight: 600; line-height: 1.25rem;
    }
    .tag.race { color: var(--race); background: var(--fresh); }
    .tag.violated { color: var(--paper); background: var(--bad); }
    .graph { position: relative; display: flex; isolation: isolate; }
    .lane { position: relative; width: var(--lane); flex: none; }
    .lane::before, .lane::after {
      content: ""; position: absolute; left: calc(50% - 1px); border-left: 2px solid var(--thread);
      z-index: 1;
    }
    .lane::before { top: 0; height: var(--top); }
    .lane::after { top: var(--top); bottom: -1px; }
    .lane.down-before::before, .lane.down-after::after {
      border-left: 2px dotted var(--bad); opacity: 0.45;
    }
    .lane.starting-before::before, .lane.starting-after::after { border-left-style: dashed; }
    .lane.first::before, .lane.none::before, .lane.none::after { display: none; }
    .band {
      position: absolute; left: 50%; transform: translateX(-50%); width: min(70%, 1.3rem);
      background: var(--fresh); top: 0; bottom: -1px;
    }
    .band.begins { top: var(--top); border-top: 2px solid var(--race); }
    .band.ends { bottom: auto; height: var(--top); border-bottom: 2px solid var(--race); }
    .band.begins.ends { height: 0; }
    .band.stale {
      background: repeating-linear-gradient(
        -45deg, var(--stale) 0 0.3rem, var(--fresh) 0.3rem 0.6rem);
    }
    .band.turns { top: var(--top); }
    .band.until { bottom: auto; height: var(--top); }
    .arrow, .link, .node { z-index: 2; }
    .arrow, .link {
      position: absolute; top: calc(var(--top) - 1px); height: 0;
      left: calc((var(--from) + 0.5) * var(--lane)); width: calc(var(--span) * var(--lane));
      border-top: 2px solid var(--ink);
    }
    .arrow::after {
      content: ""; position: absolute; top: -5px; right: 0; border: 4px solid transparent;
      border-left: 7px solid var(--ink); border-right: 0;
    }
    .arrow.left::after {
      right: auto; left: 0; border: 4px solid transparent; border-right: 7px solid var(--ink);
      border-left: 0;
    }
    .arrow.write { border-top-style: dashed; }
    .link { border-top: 2px dotted var(--race); }
    .node {
      position: absolute; top: var(--top); left: calc((var(--at) + 0.5) * var(--lane));
      width: 0.75rem; height: 0.75rem; transform: translate(-50%, -50%); border-radius: 50%;
      background: var(--tint); box-shadow: 0 0 0 2px var(--raised);
      display: grid; place-items: center; font-size: 0.7rem; font-weight: 700; font-style: normal;
      line-height: 1;
    }
    [aria-current] .node { box-shadow: 0 0 0 2px var(--chosen); }
    .node.idle { width: 0.45rem; height: 0.45rem; }
    .node.event {
      background: var(--raised); border: 2.5px solid var(--tint); border-radius: 0.15rem;
    }
    .node.mark {
      width: 1.15rem; height: 1.15rem; border-radius: 50%; border: 2px solid var(--race);
      background: var(--fresh); color: var(--race);
    }
    .node.fault {
      border-radius: 0; border: 0; background: var(--bad); width: 0.95rem; height: 0.95rem;
      box-shadow: none;
      clip-path: polygon(18% 0, 50% 32%, 82% 0, 100% 18%, 68% 50%, 100% 82%, 82% 100%, 50% 68%,
        18% 100%, 0 82%, 32% 50%, 0 18%);
    }
    .node.violated { outline: 2.5px solid var(--bad); outline-offset: 2px; }
    .fold .step { color: var(--muted); }
    .fold .words { font-size: 0.88rem; }
    .fold .words::before { content: "▸"; display: inline-block; width: 1.1em; }
    .fold [aria-expanded="true"] .words::before { content: "▾"; }
    .other { --tint: var(--other); }
    .host0 { --tint: var(--host0); }
    .host1 { --tint: var(--host1); }
    .host2 { --tint: var(--host2); }
    .host3 { --tint: var(--host3); }
    @media (max-width: 40rem) {
      .grid { --number: 2.1rem; }
      .number { padding-right: 0.4rem; }
      .words { padding-right: 0.5rem; }
    }
    """#
}
