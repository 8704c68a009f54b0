/// The meaning of a field's value: how many values exist, and what a value refers to.
enum FieldContent: BitwiseCopyable, Equatable, Sendable {
  /// Yes or no.
  case flag
  /// One of the given number of values, by position.
  case values(Int)
  /// A host.
  case host
  /// A host or null.
  case hostReference
  /// A VM.
  case vm
  /// A set of VMs, one bit per VM.
  case vms
  /// A position in the program.
  case position
  /// Whether an operation holds its lock.
  case lock(Operation)
  /// How often one request, action or fault may still occur, by its position among its kind.
  case budget(Int)
  /// A limit on a total: how often something may still occur.
  case limit

  /// The most bits that a value takes in a pool of the given size; the model may need fewer for a
  /// position, budget or limit.
  func width(_ size: PoolSize) -> Int {
    switch self {
    case .flag, .lock: 1
    case .values(let count): bits(forValues: count)
    case .host: bits(forValues: size.hostCount)
    case .hostReference: bits(forValues: size.hostCount + 1)
    case .vm: bits(forValues: size.vmCount)
    case .vms: size.vmCount
    case .position, .budget, .limit: 8
    }
  }
}

/// The number of bits that distinguish the given number of values.
@inline(__always)
func bits(forValues count: Int) -> Int {
  count <= 1 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount
}
