import Explorer
import Invariants

/// Renders the run of one model as a section of a page.
struct ModelHTML {
  let run: ModelRun
  /// The number of the model on the page, from 1.
  let number: Int
  /// Whether traces show steps whose changes matter to nothing that follows.
  var isFull = false

  /// The section, whose counterexamples are numbered from the given one on.
  func section(firstTrace: Int) -> String {
    let traces = run.reportedCounterexamples.enumerated().map { index, counterexample in
      TraceHTML(
        counterexample: counterexample, isFull: isFull, number: firstTrace + index, level: 3
      ).section
    }
    return """
      <section class="model" id="model-\(number)">
      \(HTMLText.element("h2", run.model.title))
      \(question)<p class="quiet">\(HTMLText.element("code", run.model.path)) · \(figures)</p>
      \(VerdictsHTML(run: run, firstTrace: firstTrace).table)
      \(traces.joined(separator: "\n"))
      \(search)
      </section>
      """
  }

  private var question: String {
    run.model.question.map { HTMLText.element("p", $0) + "\n" } ?? ""
  }

  /// The numbers of the search.
  private var figures: String {
    let numbers =
      "\(NumberFormat.grouped(run.statesGenerated)) states generated, "
      + "\(NumberFormat.grouped(run.distinctStates)) distinct, depth \(run.depth)"
    let remarks = [run.completion.phrase, run.rest.phrase].compactMap { $0 }
    return ([numbers] + remarks.map { HTMLText.element("strong", $0, style: "doubt") })
      .joined(separator: " · ")
  }

  /// What the search looked like: states by depth, and how often each step was taken.
  private var search: String {
    let levels = LevelsHTML(sizes: run.levelSizes).plot
    let firings = FiringsHTML(run: run).table
    return """
      <details class="search"><summary>The search: states by depth, steps by how often they were \
      taken</summary>
      \(levels)
      \(firings)
      </details>
      """
  }
}
