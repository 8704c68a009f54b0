/// The effects of a transition that transition properties refer to.
public struct Effects: OptionSet, BitwiseCopyable, Sendable {
  /// One bit per effect.
  public var rawValue: UInt32

  /// The set with a raw value.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// `power_state` was written, with any value.
  @inlinable public static var wrotePowerState: Effects { Effects(rawValue: 1 << 0) }
  /// `resident_on` was set to the host of the transition.
  @inlinable public static var setResidentOn: Effects { Effects(rawValue: 1 << 1) }
  /// `resident_on` was cleared on behalf of the host of the transition.
  @inlinable public static var clearedResidentOn: Effects { Effects(rawValue: 1 << 2) }
  /// Metadata was removed from the xenopsd of the host of the transition.
  @inlinable public static var removedMetadata: Effects { Effects(rawValue: 1 << 3) }
  /// A domain was destroyed on the host of the transition.
  @inlinable public static var destroyedDomain: Effects { Effects(rawValue: 1 << 4) }
  /// A VM was renamed on the host of the transition.
  @inlinable public static var renamed: Effects { Effects(rawValue: 1 << 5) }
  /// A domain began to execute on the host of the transition.
  @inlinable public static var beganToExecute: Effects { Effects(rawValue: 1 << 6) }
  /// A suspend image was read into a domain.
  @inlinable public static var restoredImage: Effects { Effects(rawValue: 1 << 7) }
  /// The master admitted a call.
  @inlinable public static var admitted: Effects { Effects(rawValue: 1 << 8) }
  /// Metadata was pushed into the xenopsd of the host of the transition.
  @inlinable public static var pushedMetadata: Effects { Effects(rawValue: 1 << 9) }
  /// The master's half of a call ended with success.
  @inlinable public static var callSucceeded: Effects { Effects(rawValue: 1 << 10) }
  /// A suspend image was marked as used before the VM executed.
  @inlinable public static var spentImage: Effects { Effects(rawValue: 1 << 12) }
  /// A complete suspend image that no resume had used was destroyed.
  @inlinable public static var discardedImage: Effects { Effects(rawValue: 1 << 11) }
  /// An operation that a client had cancelled ended without success, and its clean-up has finished.
  @inlinable public static var cancelled: Effects { Effects(rawValue: 1 << 13) }
  /// A device of the VM was plugged on the host of the transition, or changed in the database alone.
  @inlinable public static var changedDevice: Effects { Effects(rawValue: 1 << 14) }
  /// The master's half of a call ended with an error.
  @inlinable public static var callFailed: Effects { Effects(rawValue: 1 << 15) }
  /// Metadata of a VM was imported from the queue of the xenopsd of the transition.
  @inlinable public static var importedMetadata: Effects { Effects(rawValue: 1 << 16) }

  /// The effects on the database and on the clients of its master.
  static var onDatabase: Effects {
    [.wrotePowerState, .setResidentOn, .clearedResidentOn, .admitted, .callSucceeded, .callFailed]
  }
}
