/// A parser of what a person types or a file has, which no input may crash, stop or fill the memory with.
enum FuzzedParser: String, CaseIterable, Sendable {
  case model
  case design
  case ledger
  case trace
  case checkpoint
  case commandLine = "command-line"
  case session

  /// Reads an input and, if it is right, does with it what the commands do first.
  func read(_ input: [UInt8]) {
    switch self {
    case .model: Self.readModel(input)
    case .design: Self.readDesign(input)
    case .ledger: Self.readLedger(input)
    case .trace: Self.readTrace(input)
    case .checkpoint: Self.readCheckpoint(input)
    case .commandLine: Self.readCommandLine(input)
    case .session: Self.readSession(input)
    }
  }
}
