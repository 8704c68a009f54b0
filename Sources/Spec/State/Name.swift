/// A uuid by which a xenopsd knows a VM: the VM's own, or a temporary one derived from it.
///
/// The database knows a VM by its own uuid only. xapi ignores events for a temporary uuid.
///
/// - Design: “Xenopsd changes”, ¶1 (destination and source of a migration) and ¶2 (start, resume).
public enum Name: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// The VM's own uuid, the one in the database.
  case original
  /// The uuid under which the destination of a migration builds the VM.
  case destinationTemporary
  /// The third uuid: the one that the source of a migration renames itself to.
  case sourceTemporary
  /// The uuid under which metadata is pushed for a start or a resume.
  case startTemporary

  /// The number of names.
  @usableFromInline static var count: Int { PerName<Bool>.count }

  /// The name as design files spell it.
  public var spelling: String {
    switch self {
    case .original: "original"
    case .destinationTemporary: "destinationTemporary"
    case .sourceTemporary: "sourceTemporary"
    case .startTemporary: "startTemporary"
    }
  }

  /// The name in traces, next to the VM's name: `vm0` and `vm0 (destination temporary uuid)`.
  public func phrase(of vm: VM) -> String {
    switch self {
    case .original: vm.phrase
    case .destinationTemporary: "\(vm.phrase) (destination temporary uuid)"
    case .sourceTemporary: "\(vm.phrase) (source temporary uuid)"
    case .startTemporary: "\(vm.phrase) (start temporary uuid)"
    }
  }
}

/// One value for every name; the only place where their number is a literal.
public typealias PerName<Element> = InlineArray<4, Element>
