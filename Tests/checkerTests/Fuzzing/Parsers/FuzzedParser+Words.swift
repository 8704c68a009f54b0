@testable import checker

extension FuzzedParser {
  /// Reads a command line, whose words end in zero bytes, with the values that later checks read.
  static func readCommandLine(_ input: [UInt8]) {
    let words = input.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    do throws(UsageErrors) {
      switch try CommandLineParser.parse(words) {
      case .help(let command): _ = Help.page(of: command)
      case .version: break
      case .run(_, let operands, let options): readValues(of: options, operands)
      }
    } catch {
      _ = "\(error)"
    }
  }

  /// Answers the lines of a session.
  static func readSession(_ input: [UInt8]) {
    guard let model = FuzzedSetting.model else { return }
    var text = SessionText(Session(model), style: Style(isColored: false))
    _ = text.greeting
    let lines = String(decoding: input, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    // A search of the whole model for each line takes longer than reading them.
    for line in lines.prefix(12) where !text.isOver { _ = text.answer(String(line)) }
  }

  private static func readValues(of options: Options, _ operands: [String]) {
    for pattern in options.patterns {
      for path in operands { _ = PathPattern(text: pattern).matches(path) }
    }
    for path in operands.prefix(3) {
      _ = Folder.plainPath(of: path)
      _ = FileStems(of: [path, path]).names
      _ = NearestName.near(to: path, among: Command.allCases.map(\.rawValue))
    }
    guard let model = FuzzedSetting.model, !options.constraints.isEmpty else { return }
    do throws(Mistakes) {
      _ = try WatchExpression.watch(options.constraints, for: model.machine)
    } catch {
      _ = "\(error)"
    }
  }
}
