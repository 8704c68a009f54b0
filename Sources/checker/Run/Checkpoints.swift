import Explorer
import Invariants
import Spec
import Synchronization

/// Checkpoints of `checker check`.
enum Checkpoints {
  /// The default number of seconds between two checkpoints.
  static let intervalSeconds = 600.0

  /// The plan for writing checkpoints; nil if none are written.
  ///
  /// - Parameter line: the progress line, which is cleared before a message.
  static func plan(_ options: Options, _ line: SharedProgressLine) -> CheckpointPlan? {
    guard let path = options.checkpoint else { return nil }
    return CheckpointPlan(
      path: path, intervalSeconds: options.checkpointInterval ?? intervalSeconds,
      replacesAnyFile: options.isForced,
      onFailure: { error in
        line.withLine { $0.clear() }
        let diagnostic = Diagnostic(
          message: error.description,
          remedy: "the search continues, and the last good checkpoint stays")
        StandardError.write("\(diagnostic)\n")
      })
  }

  /// The identity of a search; a checkpoint of another search is refused.
  ///
  /// It covers the version of the program, because steps may change with it, every byte of the
  /// model, and every step of its design.
  static func identity(
    of model: LoadedModel, asking properties: [Property]?, _ options: Options
  ) -> String {
    let asked = properties?.map(\.rawValue).joined(separator: " ") ?? "all"
    let layout = PoolLayout(model.machine.model, model.machine.program)
    let design = model.machine.model.design.canonicalText
    return """
      checker \(Version.text)
      model \(model.title), \(fingerprint(model.bytes))
      design \(fingerprint(Array(design.utf8)))
      properties \(asked)
      layout \(fingerprint(Array(layout.description.utf8)))
      symmetry \(options.reductions.usesSymmetry), merging \(options.reductions.mergesSteps)
      """
  }

  /// A fingerprint of a text, in hexadecimal digits.
  static func fingerprint(_ bytes: [UInt8]) -> String {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      sum ^= sum >> 47
    }
    return String(sum, radix: 16)
  }
}

/// A progress line that several threads share.
final class SharedProgressLine: Sendable {
  private let line: Mutex<ProgressLine>

  init(_ options: Options) { line = Mutex(ProgressLine(options)) }

  /// Uses the line exclusively.
  func withLine(_ body: (inout sending ProgressLine) -> Void) { line.withLock { body(&$0) } }
}
