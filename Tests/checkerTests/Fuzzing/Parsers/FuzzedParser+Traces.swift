@testable import checker

extension FuzzedParser {
  /// Reads a trace, renders it in every form, and executes it against a shipped model.
  static func readTrace(_ input: [UInt8]) {
    do throws(Mistakes) {
      let counterexample = try JSONShape.counterexample.decode(input, file: "t.json")
      for isFull in [false, true] {
        let presentation = Presentation(style: Style(isColored: false), isFull: isFull)
        for format in OutputFormat.traces { _ = format.render(counterexample, presentation) }
      }
      guard let model = FuzzedSetting.model else { return }
      let replay = Replayer(counterexample, model).run()
      guard let difference = replay.difference else { return }
      _ = ReplayText(path: "t.json", counterexample: counterexample, style: Style(isColored: false))
        .text(difference)
    } catch {
      _ = "\(error)"
    }
  }
}
