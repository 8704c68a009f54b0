extension HTMLPage {
  /// Colours for light and dark, type, and prose.
  static let styleOfText = #"""
    :root {
      color-scheme: light dark;
      --paper: #fdfdfc; --raised: #ffffff; --ink: #1c1f24; --muted: #586070; --line: #d9dde3;
      --thread: #aab2be; --accent: #0b57d0; --chosen: #e6effd; --hover: #f1f4f8;
      --bad: #b3261e; --bad-paper: #fdeeec; --good: #17693a; --doubt: #7a5200;
      --race: #8a5300; --fresh: #fff1cc; --stale: #ffcf70; --changed: #e3f5e8;
      --other: #59616e; --host0: #2458b3; --host1: #0b7268; --host2: #7a3bd1; --host3: #9a3f14;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace;
      --top: 1.05rem;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15181d; --raised: #1b1f25; --ink: #e6e8ec; --muted: #a3abb8; --line: #323943;
        --thread: #5a6472; --accent: #8ab4f8; --chosen: #1c2c48; --hover: #20252c;
        --bad: #ff9a90; --bad-paper: #391d1c; --good: #7bd89a; --doubt: #f0c674;
        --race: #f4c35a; --fresh: #3a3118; --stale: #7a5c12; --changed: #173423;
        --other: #a3abb8; --host0: #8ab4f8; --host1: #5fd3c4; --host2: #c8adff; --host3: #ffb38a;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 6rem; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1.5rem clamp(0.8rem, 3vw, 2.5rem) 4rem; max-width: 100rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      overflow-wrap: anywhere;
    }
    h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.5em; text-wrap: balance; }
    h1 { font-size: 1.65rem; margin-top: 0; }
    h2 { font-size: 1.25rem; }
    h3 { font-size: 1.05rem; }
    h4 { font-size: 0.95rem; }
    p { margin: 0.4em 0; max-width: 48rem; }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    code, .code { font-family: var(--mono); font-size: 0.86em; }
    .muted { color: var(--muted); }
    .quiet { color: var(--muted); font-size: 0.9rem; }
    .bad { color: var(--bad); }
    .good { color: var(--good); }
    .doubt { color: var(--doubt); }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    button {
      font: inherit; font-size: 0.88rem; color: inherit; background: var(--raised);
      border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.3rem 0.75rem;
      cursor: pointer;
    }
    button:hover { background: var(--hover); }
    button:disabled { color: var(--muted); cursor: default; }
    summary { cursor: pointer; }
    summary > :is(h2, h3, h4) { display: inline; }
    .breaks { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: 0.6rem; }
    .breaks li, .broken {
      border-left: 0.25rem solid var(--bad); background: var(--bad-paper);
      border-radius: 0 0.4rem 0.4rem 0; padding: 0.6rem 0.9rem;
    }
    .breaks p, .broken p { margin: 0.1em 0; }
    .cause { margin: 1rem 0; display: grid; grid-template-columns: max-content minmax(0, 1fr); }
    .cause dt { color: var(--muted); padding: 0.25rem 1.2rem 0.25rem 0; }
    .cause dd { margin: 0; padding: 0.25rem 0; max-width: 48rem; }
    .plain { padding-left: 2.5rem; }
    .plain li { padding: 0.15rem 0; }
    .plain li::marker { color: var(--muted); }
    .changes { display: block; color: var(--muted); font-size: 0.83rem; }
    .changes > span { display: block; }
    .changes .after { color: var(--ink); }
    .about { margin: 1rem 0; }
    .about ul { margin: 0.4rem 0; padding-left: 1.3rem; }
    """#
}
