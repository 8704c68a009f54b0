extension HTMLPage {
  /// The details of the chosen step, wide pages and paper.
  static let styleOfDetails = #"""
    .details {
      border: 1px solid var(--line); border-radius: 0.5rem; background: var(--raised);
      padding: 0.9rem 1.1rem 1.1rem; min-width: 0;
    }
    .details > header { display: flex; gap: 0.5rem; align-items: center; }
    .details > header p { flex: 1; color: var(--muted); font-size: 0.88rem; margin: 0; }
    .details :is(h3, h4, h5) { margin: 0.5rem 0 0.2rem; }
    .details section { margin-top: 1rem; }
    .details section > :is(h4, h5, h6) {
      margin: 0 0 0.35rem; font-size: 0.9rem; line-height: 1.25;
    }
    .details ul { margin: 0.2rem 0; padding-left: 1.2rem; font-size: 0.9rem; }
    .details p { font-size: 0.92rem; }
    .title { font-size: 1.05rem; font-weight: 600; }
    .where { list-style: none; padding: 0 !important; }
    .cards {
      display: grid; gap: 0.6rem;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
    }
    .card {
      border: 1px solid var(--line); border-top: 3px solid var(--tint); border-radius: 0.4rem;
      padding: 0.45rem 0.6rem;
    }
    .card :is(h5, h6) { margin: 0 0 0.2rem; font-size: 0.85rem; color: var(--tint); }
    .card dl { margin: 0; font-size: 0.85rem; }
    .card dl > div { display: flex; flex-wrap: wrap; gap: 0 0.7ch; margin-top: 0.2rem; }
    .card dt { color: var(--muted); }
    .card dd { margin: 0; }
    .card .changed {
      background: var(--changed); margin: 0.15rem -0.35rem 0; padding: 0.05rem 0.35rem 0.2rem;
      border-radius: 0.25rem;
    }
    .card del { color: var(--muted); }
    .check { display: inline-flex; gap: 0.4rem; align-items: center; font-size: 0.85rem; }
    @media (min-width: 68rem) {
      .workspace { grid-template-columns: minmax(0, 1.9fr) minmax(20rem, 1fr); }
      .side { position: sticky; top: 0.8rem; max-height: calc(100vh - 1.6rem); overflow: auto; }
    }
    .rows .details { margin: 0.3rem 0.5rem 0.9rem; }
    """#
}
