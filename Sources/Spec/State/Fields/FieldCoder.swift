/// One pass over the fields of a state, to pack, unpack, measure, compare or permute them.
///
/// Each record lists its fields once, in `codeFields`, next to their storage. Every pass uses that
/// list, so reads and writes cannot disagree.
protocol FieldCoder {
  /// Whether the pass changes values, so that each one must be stored back.
  static var changesValues: Bool { get }

  /// Notes the record whose fields follow; most passes do not care.
  mutating func begin(_ owner: RecordOwner)

  /// Visits one field by its raw value.
  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent)
}

extension FieldCoder {
  @inline(__always)
  mutating func begin(_ owner: RecordOwner) {}

  /// Visits a flag.
  @inline(__always)
  mutating func code(
    _ flag: inout Bool, _ field: StateField, _ content: FieldContent = .flag
  ) {
    var value: UInt8 = flag ? 1 : 0
    code(&value, field, content)
    if Self.changesValues { flag = value != 0 }
  }

  /// Visits an enumeration.
  @inline(__always)
  mutating func code<Value: RawRepresentable<UInt8> & CaseIterable>(
    _ value: inout Value, _ field: StateField
  ) {
    var rawValue = value.rawValue
    code(&rawValue, field, .values(Value.allCases.count))
    if Self.changesValues, let changed = Value(rawValue: rawValue) { value = changed }
  }

  /// Visits one element of a set.
  @inline(__always)
  mutating func code<Set: OptionSet>(
    _ element: Set, in set: inout Set, _ field: StateField, _ content: FieldContent = .flag
  ) where Set.Element == Set {
    var isIn = set.contains(element)
    code(&isIn, field, content)
    guard Self.changesValues else { return }
    if isIn { set.insert(element) } else { set.remove(element) }
  }

  /// Visits a host.
  @inline(__always)
  mutating func code(_ host: inout Host, _ field: StateField) {
    code(&host.rawValue, field, .host)
  }

  /// Visits a reference to a host.
  @inline(__always)
  mutating func code(_ reference: inout HostReference, _ field: StateField) {
    code(&reference.rawValue, field, .hostReference)
  }

  /// Visits a VM.
  @inline(__always)
  mutating func code(_ vm: inout VM, _ field: StateField) { code(&vm.rawValue, field, .vm) }

  /// Visits a set of VMs, one bit per VM.
  @inline(__always)
  mutating func code(vms: inout UInt8, _ field: StateField) { code(&vms, field, .vms) }

  /// Visits a position in the program.
  @inline(__always)
  mutating func code(counter: inout UInt8, _ field: StateField) { code(&counter, field, .position) }
}
