/// A client's operation on a VM: the request, and the lock that it holds while it runs.
public enum Operation: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// `VM.start`.
  case start
  /// `VM.resume`.
  case resume
  /// `VM.suspend`.
  case suspend
  /// `VM.clean_shutdown`.
  case cleanShutdown
  /// `VM.hard_shutdown`.
  case hardShutdown
  /// `VM.pool_migrate`.
  case migrate
  /// `VM.clean_reboot`.
  case cleanReboot
  /// `VM.hard_reboot`.
  case hardReboot
  /// `task.cancel` of a migration; it takes no lock.
  case cancelMigration
  /// `VM.checkpoint`.
  case checkpoint
  /// `VM.revert` to the snapshot that a checkpoint took.
  case revert
  /// `VBD.plug`, which stands for every operation on a VM's device: VIFs, VUSBs and PVS proxies,
  /// too.
  case hotplug
  /// `VM.pause`.
  case pause
  /// `VM.unpause`.
  case unpause
  /// A change of a field of the VM's record that takes no lock, e.g. `VM.set_name_label` or
  /// `VM.add_to_other_config`.
  case changeRecord

  /// The operation as model and design files spell it.
  public var spelling: String { Self.spellings[Int(rawValue)] }

  /// The spelling of each operation; cached because looking up a case's name is slow.
  private static let spellings = allCases.map { "\($0)" }
}

/// One value for every operation; the only place where their number is a literal.
public typealias PerOperation<Element> = InlineArray<15, Element>

/// `VM.current_operations`: the lock of each operation that the master has admitted.
///
/// Not persistent: empty after the master's xapi restarts.
///
/// - Code: `ocaml/idl/datamodel_vm.ml`, `current_operations`, declared `~persist:false`.
public struct Operations: OptionSet, BitwiseCopyable, Sendable {
  // Two bytes instead of one word, so that a state has no padding.
  private var low: UInt8
  private var high: UInt8

  /// One bit per operation.
  public var rawValue: UInt16 { UInt16(high) << 8 | UInt16(low) }

  /// The set with a raw value.
  public init(rawValue: UInt16) {
    low = UInt8(truncatingIfNeeded: rawValue)
    high = UInt8(truncatingIfNeeded: rawValue >> 8)
  }

  /// The lock of one operation.
  public init(_ operation: Operation) { self.init(rawValue: 1 << operation.rawValue) }

  /// The operations in traces, separated by commas; `none` if empty.
  public var phrase: String {
    let names = Operation.allCases.filter { contains(Operations($0)) }.map(\.spelling)
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}
