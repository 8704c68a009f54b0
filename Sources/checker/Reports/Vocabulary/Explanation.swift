import Spec

/// One word of the vocabulary, explained; every format renders this.
struct Explanation: Sendable {
  /// The kind of word.
  var wordKind: WordKind
  /// The word as files spell it.
  var word: String
  /// Another spelling that finds it, such as that of XAPI.
  var alias: String?
  /// The meaning, in one sentence.
  var sentence: String
  /// Everything else, in order; details without content are left out.
  var details: [Detail]

  /// One thing that is said of a word.
  struct Detail: Sendable {
    /// The key in JSON.
    var key: String
    /// The heading for people.
    var title: String
    /// The content.
    var content: Content
  }

  /// The content of a detail.
  enum Content: Sendable {
    /// A sentence or a clause.
    case text(String)
    /// A few sentences or names.
    case list([String])
    /// A list of names.
    case names([String])
    /// The parameters of a step.
    case parameterKeys([ParameterExplanation])
    /// Keys that other words have, too.
    case commonKeys([ParameterExplanation])
    /// Parts of the state.
    case parts([Dependent<StatePart>])
    /// A step as it stands in a design, and where.
    case example(JSONElement, place: String)
    /// The procedures of designs.
    case uses([(design: String, procedures: [String])])
  }

  init(
    _ wordKind: WordKind, _ word: String, _ sentence: String, alias: String? = nil,
    _ details: [Detail?]
  ) {
    self.wordKind = wordKind
    self.word = word
    self.alias = alias
    self.sentence = sentence
    self.details = details.compactMap(\.self).filter { !$0.content.isEmpty }
  }
}

/// A parameter of a step, explained.
struct ParameterExplanation: Sendable {
  /// The key in design files.
  var key: String
  /// What it decides, in one sentence.
  var sentence: String
  /// The value that applies if it is left out; nil if it is required or has no such value.
  var standard: String?
  /// Whether it is required.
  var isRequired: Bool
  /// When it may be there; nil if it always may.
  var note: String?
  /// Its values with their meanings; empty if it has a name or a list.
  var meanings: [(spelling: String, sentence: String)]

  /// A parameter of the vocabulary.
  init(_ parameter: Parameter) {
    key = parameter.key
    sentence = parameter.sentence
    isRequired = !parameter.isOptional
    meanings = parameter.values
    standard = parameter.isOptional ? parameter.spellings.first : nil
  }

  /// A key with free values.
  init(_ key: String, _ sentence: String, isRequired: Bool = false, note: String? = nil) {
    self.key = key
    self.note = note
    self.sentence = sentence
    self.isRequired = isRequired
    meanings = []
  }
}

extension Explanation.Content {
  /// Whether there is nothing to say.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .names(let names): names.isEmpty
    case .parameterKeys(let keys), .commonKeys(let keys): keys.isEmpty
    case .parts(let parts): parts.isEmpty
    case .uses(let uses): uses.isEmpty
    case .example: false
    }
  }
}

extension Explanation.Detail {
  /// A sentence; nothing if there is none.
  static func text(_ key: String, _ title: String, _ text: String?) -> Self {
    Self(key: key, title: title, content: .text(text ?? ""))
  }

  /// Some sentences or names.
  static func list(_ key: String, _ title: String, _ items: [String]) -> Self {
    Self(key: key, title: title, content: .list(items))
  }

  /// A list of names.
  static func names(_ key: String, _ title: String, _ names: [String]) -> Self {
    Self(key: key, title: title, content: .names(names))
  }

  /// Parts of the state that do not depend on anything.
  static func parts(_ key: String, _ title: String, _ parts: [StatePart]) -> Self {
    Self(key: key, title: title, content: .parts(parts.map { Dependent($0) }))
  }
}

extension Dependent<String> {
  /// The sentence, with what it depends on before it.
  var phrase: String {
    guard let dependence else { return value }
    let clause = value.prefix(1).lowercased() + value.dropFirst()
    return "\(dependence.prefix(1).uppercased())\(dependence.dropFirst()), \(clause)"
  }
}
