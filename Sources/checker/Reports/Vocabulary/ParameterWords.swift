import Spec

/// The parameters of steps, and their values, explained by where they occur.
enum ParameterWords {
  /// Every key, with the steps that have it.
  static var keys: [Explanation] {
    explanations(
      .parameterKeys, of: uses.map { ($0.parameter.key, $0.parameter.sentence, $0.step) })
  }

  /// Every value, with the parameters that have it.
  static var parameterValues: [Explanation] {
    explanations(
      .parameterValues,
      of: uses.flatMap { use in
        use.parameter.values.map { value in
          (value.spelling, value.sentence, "\(use.parameter.key) of \(use.step)")
        }
      })
  }

  /// Every parameter of every step, and the one that all share.
  private static var uses: [(step: String, parameter: Parameter)] {
    StepKind.allCases.flatMap { kind in
      kind.definition.parameters.map { (kind.spelling, $0) }
    } + [("every step", OwnFailure.parameter)]
  }

  /// One explanation for each word; its meanings are listed if it has several.
  private static func explanations(
    _ kind: WordKind, of uses: [(word: String, sentence: String, place: String)]
  ) -> [Explanation] {
    var words: [String] = []
    for use in uses where !words.contains(use.word) { words.append(use.word) }
    return words.map { word in
      let own = uses.filter { $0.word == word }
      var sentences: [String] = []
      for use in own where !sentences.contains(use.sentence) { sentences.append(use.sentence) }
      let places = sentences.map { sentence in
        own.filter { $0.sentence == sentence }.map(\.place).joined(separator: ", ")
      }
      guard sentences.count > 1 else {
        return Explanation(
          kind, word, sentences.joined(), [.names("places", "Where it stands", places)])
      }
      let meanings = zip(sentences, places).map { "\($0) (\($1))" }
      return Explanation(
        kind, word, "It has \(sentences.count) meanings, by where it stands.",
        [.list("meanings", "Its meanings", meanings)])
    }
  }
}
