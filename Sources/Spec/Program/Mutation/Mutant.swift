/// A small edit of a design, which a model should notice.
public struct Mutant: Sendable {
  /// The kinds of edits; the raw value is the word in reports.
  public enum Kind: String, CaseIterable, Sendable {
    /// A step is dropped.
    case drop
    /// Two neighbouring steps change places.
    case swap
    /// A step moves across the nearest message before or after it.
    case move
    /// A parameter of a step has another value.
    case parameter
    /// A step loses one of its conditions.
    case condition
    /// A step loses its own clean-up, or a clean-up is dropped that others name.
    case cleanUp
    /// A step may no longer fail by itself.
    case fails
  }

  /// The kind of edit.
  public var kind: Kind
  /// The edit, as a model file would make it.
  public var change: Change
  /// The declaration that is edited.
  public var origin: Origin
  /// The edit in words.
  public var sentence: String

  /// An edit.
  init(_ kind: Kind, _ change: Change, at origin: Origin, _ sentence: String) {
    self.kind = kind
    self.change = change
    self.origin = origin
    self.sentence = sentence
  }
}
