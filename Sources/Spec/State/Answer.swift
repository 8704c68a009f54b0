/// How far the master's question to a host has come.
public enum Answer: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Nothing was asked, or the answer will never come.
  case none
  /// Asked; the host works on it.
  case asked
  /// Answered.
  case answered

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .none: "not asked"
    case .asked: "asked"
    case .answered: "answered"
    }
  }
}
