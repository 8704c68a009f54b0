/// Looks words up.
struct Vocabulary: Sendable {
  let nearby: NearbyDesigns

  /// What a word names: a list of words, or the words with that spelling.
  func find(_ word: String) throws(UnknownWord) -> Explained {
    if word == WordKind.all { return .lists(WordKind.allCases.map(list)) }
    if let kind = WordKind(rawValue: word) { return .lists([list(of: kind)]) }
    let explanations = WordKind.allCases.flatMap { $0.explanations(nearby) }
    let found = explanations.filter { $0.word == word || $0.alias == word }
    guard found.isEmpty else { return .words(found) }
    let names = explanations.map(\.word) + WordKind.allCases.map(\.rawValue) + [WordKind.all]
    throw UnknownWord(word: word, near: NearestName.near(to: word, among: names))
  }

  private func list(of kind: WordKind) -> WordList {
    WordList(wordKind: kind, explanations: kind.explanations(nearby))
  }
}

/// All words of one kind.
struct WordList: Sendable {
  /// The kind.
  var wordKind: WordKind
  /// The words, in the order of the vocabulary.
  var explanations: [Explanation]
}

/// A word that is not in the vocabulary.
struct UnknownWord: Error, Equatable, Sendable {
  /// The word as typed.
  var word: String
  /// The words that are like it, the most similar first.
  var near: [String]
}

extension UnknownWord: CustomStringConvertible {
  /// What was found, and what would be right.
  var description: String {
    let guess = near.isEmpty ? ";" : ", did you mean \(Phrases.quotedList(near, "or"))?"
    return
      "found the unknown word \(word.quoted)\(guess) \"checker explain \(WordKind.all)\" lists "
      + "all words, and a file is named with its path or extension"
  }
}
