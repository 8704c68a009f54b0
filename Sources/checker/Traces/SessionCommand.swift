/// One line that a person types in a session.
enum SessionCommand: Equatable, Sendable {
  /// Lists the enabled transitions.
  case list
  /// Takes a step by its number in the list, from 1.
  case takeNumber(Int)
  /// Takes the only step whose name, or whose actor and name, begins so.
  case takeName(String)
  /// Undoes some steps.
  case back(Int)
  /// Shows the state, whole.
  case state
  /// Shows the differences between the states after two numbers of steps.
  case differences(Int, Int)
  /// Takes random steps.
  case run(Int, seed: UInt64)
  /// Takes a shortest path to a violation of a property, or to a landmark.
  case find(String)
  /// Saves the steps so far as a trace.
  case save(String)
  /// Lists the steps so far.
  case trace
  case help
  case quit
  /// A line with a known word and unsuitable values, and its usage.
  case wrong(expected: String)

  /// Reads a line; what begins with no known word is the number or the name of a step.
  init(_ line: String) {
    let parts = line.split(separator: " ").map(String.init)
    guard let first = parts.first else {
      self = .list
      return
    }
    guard let form = Self.forms.first(where: { $0.word == first }) else {
      let whole = parts.joined(separator: " ")
      self = Digits.integer(whole).map { .takeNumber($0) } ?? .takeName(whole)
      return
    }
    self = form.read(Array(parts.dropFirst())) ?? .wrong(expected: form.usage)
  }

  /// The form of one command.
  struct Form: Sendable {
    /// The word and its values.
    let usage: String
    /// What it does.
    let sentence: String
    /// Reads the values; nil if they are unsuitable.
    let read: @Sendable ([String]) -> SessionCommand?

    /// The word that a line begins with.
    var word: String { usage.split(separator: " ").first.map(String.init) ?? usage }
  }

  /// Every command, as help lists them.
  static let forms = [
    Form(usage: "list", sentence: "the enabled transitions; the same as an empty line") {
      $0.isEmpty ? .list : nil
    },
    Form(usage: "take STEP", sentence: "take a step by its number or name; take may be left out") {
      let whole = $0.joined(separator: " ")
      guard !whole.isEmpty else { return nil }
      return Digits.integer(whole).map { .takeNumber($0) } ?? .takeName(whole)
    },
    Form(usage: "back [N]", sentence: "undo the last step, or N steps") {
      $0.isEmpty ? .back(1) : $0.count == 1 ? Digits.integer($0[0]).map { .back($0) } : nil
    },
    Form(usage: "state", sentence: "the state now") { $0.isEmpty ? .state : nil },
    Form(
      usage: "diff A B", sentence: "the differences between the states after A and after B steps"
    ) {
      guard $0.count == 2, let from = Digits.integer($0[0]), let to = Digits.integer($0[1]) else {
        return nil
      }
      return .differences(from, to)
    },
    Form(usage: "run N [SEED]", sentence: "take N random steps") {
      guard 1...2 ~= $0.count, let count = Digits.integer($0[0]) else { return nil }
      let seed = $0.count == 2 ? Digits.integer($0[1]) : 1
      return seed.map { .run(count, seed: UInt64($0)) }
    },
    Form(usage: "find PROPERTY", sentence: "take a shortest path to a violation, or to a landmark")
    {
      $0.count == 1 ? .find($0[0]) : nil
    },
    Form(usage: "trace", sentence: "the steps so far") { $0.isEmpty ? .trace : nil },
    Form(usage: "save FILE", sentence: "save the steps so far as a trace") {
      $0.count == 1 ? .save($0[0]) : nil
    },
    Form(usage: "help", sentence: "this list") { $0.isEmpty ? .help : nil },
    Form(usage: "quit", sentence: "end; so does the end of the input") { $0.isEmpty ? .quit : nil },
  ]
}
