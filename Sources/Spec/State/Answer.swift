/// The progress of the master's question to a host.
public enum Answer: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Nothing was asked, or no answer will ever come.
  case none
  /// Asked; the host is working on it.
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
