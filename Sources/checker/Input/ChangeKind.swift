/// A kind of change to a procedure; the raw value is its key in model files.
enum ChangeKind: String, CaseIterable, Sendable {
  case remove
  case insert
  case move
  case swap
  case replace
  case condition
  case add
  case drop

  /// Whether it needs a place, `before` or `after` a step.
  var needsPlace: Bool { self == .insert || self == .move }

  /// Its effect, in one sentence.
  var sentence: String {
    switch self {
    case .remove: "A step is removed."
    case .insert: "A new step is inserted before or after another."
    case .move: "A step moves to another place in its procedure."
    case .swap: "Two steps change places."
    case .replace: "A step is replaced by others, or by none."
    case .condition:
      "A condition becomes others, or none, at each step of the procedure that has it, or at those named."
    case .add: "The procedure is new."
    case .drop:
      "The procedure is dropped, with each step and clean-up that refers to it, and with what only it needs."
    }
  }
}
