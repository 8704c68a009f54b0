/// What a transition did that properties of transitions speak of.
public struct Effects: OptionSet, BitwiseCopyable, Sendable {
  /// One bit an element.
  public var rawValue: UInt16

  /// The set with a raw value.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// `power_state` was written, to whatever value.
  public static let wrotePowerState = Effects(rawValue: 1 << 0)
  /// `resident_on` was set to the host of the transition.
  public static let setResidentOn = Effects(rawValue: 1 << 1)
  /// `resident_on` was cleared on behalf of the host of the transition.
  public static let clearedResidentOn = Effects(rawValue: 1 << 2)
  /// Metadata was removed from the xenopsd of the host of the transition.
  public static let removedMetadata = Effects(rawValue: 1 << 3)
  /// A domain was destroyed on the host of the transition.
  public static let destroyedDomain = Effects(rawValue: 1 << 4)
  /// A VM was renamed on the host of the transition.
  public static let renamed = Effects(rawValue: 1 << 5)
  /// A domain began to execute on the host of the transition.
  public static let beganToExecute = Effects(rawValue: 1 << 6)
  /// A suspend image was read into a domain.
  public static let restoredImage = Effects(rawValue: 1 << 7)
  /// The master admitted a call.
  public static let admitted = Effects(rawValue: 1 << 8)
  /// Metadata was pushed into the xenopsd of the host of the transition.
  public static let pushedMetadata = Effects(rawValue: 1 << 9)
  /// The master's half of a call ended with success.
  public static let callSucceeded = Effects(rawValue: 1 << 10)
  /// A suspend image was marked as used before the VM executes.
  public static let spentImage = Effects(rawValue: 1 << 12)
  /// A complete suspend image that no resume had used was destroyed.
  public static let discardedImage = Effects(rawValue: 1 << 11)
  /// An operation has ended without success that a client had cancelled, its clean-up included.
  public static let cancelled = Effects(rawValue: 1 << 13)
  /// A device of the VM was plugged on the host of the transition, or changed in the database alone.
  public static let changedDevice = Effects(rawValue: 1 << 14)
}
