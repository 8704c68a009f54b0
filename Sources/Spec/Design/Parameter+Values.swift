extension Parameter {
  /// The values that are right, in the order of the documentation, each with a sentence that says
  /// what it means; the sentence is empty where there is none yet.
  public var values: [(spelling: String, sentence: String)] {
    spellings.map { (spelling: $0, sentence: "") }
  }
}
