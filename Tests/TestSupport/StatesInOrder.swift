public import Explorer

extension Array where Element: PackedState {
  /// The states in the order of their words, which does not depend on which worker found which
  /// state.
  public var inOrderOfWords: [Element] {
    sorted { left, right in
      for index in 0..<Element.wordCount where left[word: index] != right[word: index] {
        return left[word: index] < right[word: index]
      }
      return false
    }
  }
}

extension Exploration {
  /// Every state, in the order of their words; nil if some are gone.
  public var statesInOrderOfWords: [State]? {
    var states: [State] = []
    return forEachState { states.append($0) } ? states.inOrderOfWords : nil
  }
}
