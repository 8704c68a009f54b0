extension HTMLPage {
  /// Tables, tallies and plots.
  static let styleOfReports = #"""
    table { border-collapse: collapse; font-size: 0.92rem; }
    caption {
      text-align: left; color: var(--muted); font-size: 0.9rem; padding-bottom: 0.3rem;
    }
    th, td { text-align: left; vertical-align: top; padding: 0.3rem 1rem 0.3rem 0; }
    th { font-weight: 600; white-space: nowrap; }
    td.muted, td.bad { white-space: nowrap; }
    thead th { color: var(--muted); font-size: 0.82rem; border-bottom: 1px solid var(--line); }
    tbody tr + tr > * { border-top: 1px solid var(--line); }
    .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .verdict { font-weight: 600; white-space: nowrap; }
    .tally {
      display: flex; flex-wrap: wrap; gap: 0.6rem; padding: 0; margin: 1rem 0;
      list-style: none;
    }
    .tally li {
      border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.4rem 1rem;
      background: var(--raised);
    }
    .tally b {
      display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums;
    }
    .model { border-top: 1px solid var(--line); margin-top: 2.5rem; }
    .trace { margin: 1rem 0; }
    details.trace {
      border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.7rem 1rem;
    }
    .plot { display: block; width: 100%; max-width: 46rem; height: auto; }
    .plot rect { fill: var(--host0); }
    .plot text { fill: var(--muted); font-size: 11px; }
    .plot line { stroke: var(--line); }
    .bar {
      display: block; height: 0.7rem; min-width: 1px; background: var(--host0);
      border-radius: 0.1rem;
    }
    .barcell { width: 26%; vertical-align: middle; }
    .firings td:first-child { min-width: 12rem; }
    .firings { width: 100%; max-width: 60rem; }
    details.model > summary { margin-top: 1.2rem; }
    @media (max-width: 40rem) {
      body { padding-top: 1rem; }
      h1 { font-size: 1.35rem; }
      .cause { grid-template-columns: minmax(0, 1fr); }
      .cause dd { padding-top: 0; }
      details.trace { padding: 0.6rem 0.5rem; }
      .stacks thead { display: none; }
      .stacks tr { display: block; padding: 0.4rem 0; }
      .stacks tbody tr + tr { border-top: 1px solid var(--line); }
      .stacks :is(td, th) {
        display: inline-block; border: 0 !important; padding: 0 0.6rem 0 0;
      }
      .stacks .figure { white-space: normal; }
      .plot text { display: none; }
      .stacks .barcell { display: block; width: 100%; }
      .firings td:first-child { min-width: 0; }
      .stacks [data-name]::before { content: attr(data-name) " "; color: var(--muted); }
    }
    @media print {
      :root {
        --paper: #fff; --raised: #fff; --ink: #000; --muted: #444; --line: #bbb; --thread: #888;
        --accent: #000; --chosen: #fff; --bad: #a3160e; --bad-paper: #fff; --fresh: #fff1cc;
        --stale: #ffcf70; --race: #7a4a00; --changed: #eee; --good: #17693a; --doubt: #7a5200;
        --other: #444; --host0: #2458b3; --host1: #0b7268; --host2: #7a3bd1; --host3: #9a3f14;
      }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      body { padding: 0; max-width: none; font-size: 10pt; }
      button:not(.step), .hint, .check { display: none; }
      .lanes, .side { position: static; max-height: none !important; overflow: visible; }
      .workspace { display: block; }
      .rows > li, .long > li { content-visibility: visible; break-inside: avoid; }
      .step[aria-current] { box-shadow: none; }
      .details { margin-top: 1rem; }
      details::details-content { content-visibility: visible; height: auto; }
      a { color: inherit; text-decoration: none; }
    }
    """#
}
