/// The kinds of files that commands read.
enum FileKind: CaseIterable, Sendable {
  case model
  case design
  case ledger
  case trace
  case checkpoint

  /// The kind, with its article.
  var noun: String {
    switch self {
    case .model: "a model"
    case .design: "a design"
    case .ledger: "a ledger of expectations"
    case .trace: "a trace"
    case .checkpoint: "a checkpoint"
    }
  }

  /// How a file of the kind is used.
  var use: String {
    switch self {
    case .model: "checker check explores models"
    case .design: "a model names its design; checker explain prints designs"
    case .ledger: "checker gate finds it above the models that it is for"
    case .trace: "checker replay executes traces"
    case .checkpoint: "checker check --resume continues from checkpoints"
    }
  }

  /// The keys of which a file of this kind has at least one, and no file of another kind has any.
  private var keys: [String] {
    switch self {
    case .model: ["title", "pool"]
    case .design: ["procedures", "extends"]
    case .ledger: ["numbers", "verdicts"]
    case .trace: ["kind"]
    case .checkpoint: []
    }
  }

  /// The kind of a file with some bytes; nil if they do not tell.
  init?(_ bytes: [UInt8]) {
    if String(decoding: bytes.prefix(19), as: UTF8.self) == "checker checkpoint\n" {
      self = .checkpoint
      return
    }
    guard let root = try? JSONReader.read(bytes) else { return nil }
    let fitting = Self.allCases.filter { kind in kind.keys.contains { root[$0] != nil } }
    guard fitting.count == 1 else { return nil }
    self = fitting[0]
  }
}

extension InputFile {
  /// The bytes of a file of one kind; a file of another kind is refused with its own.
  static func bytes(
    of path: String, expecting kind: FileKind, from source: FileSource = .disk
  ) throws(Mistakes) -> [UInt8] {
    let bytes = try bytes(of: path, from: source)
    guard let found = FileKind(bytes), found != kind else { return bytes }
    throw Mistakes([found.refusal(of: path, expecting: kind.noun)])
  }
}

extension FileKind {
  /// The mistake that a file of this kind was named where another is expected.
  func refusal(of path: String, expecting expected: String) -> Diagnostic {
    Diagnostic(file: path, message: "found \(noun), expected \(expected)", remedy: use)
  }
}
