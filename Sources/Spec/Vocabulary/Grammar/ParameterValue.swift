/// The values of one parameter of a step; the names of the cases are the spellings in design files.
///
/// Each parameter has a type of its own, beside its step: what a value means is said there once, for
/// the step, for messages and for the reference of the vocabulary.
public protocol ParameterValue: RawRepresentable<UInt8>, CaseIterable, Sendable
where AllCases == [Self] {
  /// What the step does with this value.
  var sentence: String { get }
}

extension ParameterValue {
  /// The value as design files spell it.
  public var spelling: String { "\(self)" }
}

extension Name: ParameterValue {
  /// What the uuid is.
  public var sentence: String {
    switch self {
    case .original: "The VM's own uuid, the one in the database."
    case .destinationTemporary:
      "The uuid under which the destination of a migration builds the VM."
    case .sourceTemporary: "The uuid that the source of a migration takes when it gives up its own."
    case .startTemporary: "The uuid under which metadata is pushed for a start or a resume."
    }
  }
}
