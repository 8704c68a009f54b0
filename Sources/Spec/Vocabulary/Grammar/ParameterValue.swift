/// The values of one parameter of a step; the case names are the spellings in design files.
///
/// Each parameter has its own type, next to its step. The type states once what a value means: for
/// the step, for messages and for the vocabulary reference.
public protocol ParameterValue: RawRepresentable<UInt8>, CaseIterable, Sendable
where AllCases == [Self] {
  /// The parameter in one sentence: what its value decides.
  static var meaning: String { get }
  /// The step's behaviour with this value.
  var sentence: String { get }
}

extension ParameterValue {
  /// The value as design files spell it.
  public var spelling: String { "\(self)" }
}

extension Name: ParameterValue {
  /// A uuid of the VM.
  public static let meaning = "The uuid of the metadata and domain that the step acts on."

  /// The meaning of the uuid.
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
