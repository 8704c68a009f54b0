/// How wide each field of a packed state is, for one model: no bit is spent on what cannot differ.
///
/// A field is stored if something that can run in the model may write it, or if it does not have its
/// first value at the beginning, see ``Reach``. That nothing else ever changes is checked while a model
/// is explored, see ``ByteMap/packed(_:like:in:)``.
public struct PoolLayout: Sendable, CustomStringConvertible {
  let size: PoolSize
  /// The bits of each field, by its number.
  private var widths: InlineArray<128, UInt8>
  /// The operations whose locks are stored.
  private var locks: Operations
  /// The first position of each actor; those in a state are counted from there.
  let firstPositions: InlineArray<9, UInt8>
  /// How often faults may strike in all, nil when only the budget of each counts.
  let faultsInAll: UInt8?
  private(set) var requestBits: PerOperation<Int>
  private(set) var guestBits: PerGuestAction<Int>
  private(set) var operatorBits: PerOperatorAction<Int>
  private(set) var faultBits: PerFault<Int>

  /// The number of bits of every packed state.
  public private(set) var bitCount = 0

  /// The number of words of every packed state.
  public var wordCount: Int { (bitCount + 63) / 64 }

  /// The layout of a model with a compiled design.
  public init(_ model: Model, _ program: Program) {
    let reach = Reach(model, program)
    let initial = model.initialState.budgets
    size = model.size
    locks = reach.locks
    faultsInAll = initial.faultsInAll
    firstPositions = InlineArray { UInt8(truncatingIfNeeded: program.ranges[$0].first) }
    requestBits = InlineArray { Spec::bits(forValues: Int(initial.requests[$0]) + 1) }
    guestBits = InlineArray { Spec::bits(forValues: Int(initial.guest[$0]) + 1) }
    operatorBits = InlineArray { Spec::bits(forValues: Int(initial.operatorActions[$0]) + 1) }
    faultBits = InlineArray { Spec::bits(forValues: Int(initial.faults[$0]) + 1) }
    let size = size
    widths = InlineArray { number in
      guard StateField.all.indices.contains(number), reach.stores(StateField.all[number]) else {
        return 0
      }
      let field = StateField.all[number]
      let width =
        switch field {
        case .pool(.databaseWrites): Spec::bits(forValues: Int(initial.databaseWrites) + 1)
        case .pool(.faultsInAll): Spec::bits(forValues: Int(initial.faultsInAll ?? 0) + 1)
        default:
          field.actorOfCounter.map { actor in
            Spec::bits(forValues: program.ranges[Int(actor.rawValue)].count + 1)
          } ?? field.width(size)
        }
      return UInt8(truncatingIfNeeded: width)
    }
    var counter = BitCounter()
    var pool = model.initialState
    pool.code(&counter, self)
    bitCount = counter.bits
  }

  /// A layout in which every field has all bits that it may need, of whatever model: for looking at
  /// fields, not for packing.
  init(whole size: PoolSize) {
    self.size = size
    widths = InlineArray { number in
      let isField = StateField.all.indices.contains(number)
      return isField ? UInt8(truncatingIfNeeded: StateField.all[number].width(size)) : 0
    }
    locks = Operations(rawValue: .max)
    firstPositions = InlineArray(repeating: 1)
    faultsInAll = 0
    requestBits = InlineArray(repeating: 3)
    guestBits = InlineArray(repeating: 3)
    operatorBits = InlineArray(repeating: 3)
    faultBits = InlineArray(repeating: 3)
  }

  /// The layout without the bits of some fields: as if nothing said that they are written.
  func leavingOut(_ fields: StateFields, of model: Model) -> PoolLayout {
    var layout = self
    for field in fields.list { layout.widths[field.number] = 0 }
    if fields.contains(.record(.operations)) { layout.locks = [] }
    if fields.contains(.pool(.requestBudgets)) { layout.requestBits = InlineArray(repeating: 0) }
    if fields.contains(.pool(.guestBudgets)) { layout.guestBits = InlineArray(repeating: 0) }
    if fields.contains(.pool(.operatorBudgets)) { layout.operatorBits = InlineArray(repeating: 0) }
    if fields.contains(.pool(.faultBudgets)) { layout.faultBits = InlineArray(repeating: 0) }
    var counter = BitCounter()
    var pool = model.initialState
    pool.code(&counter, layout)
    layout.bitCount = counter.bits
    return layout
  }

  /// The bits of a field.
  @inline(__always)
  func bits(of field: StateField) -> Int { Int(widths[field.number]) }

  /// The bits of the lock of an operation.
  @inline(__always)
  func bits(ofLock operation: Operation) -> Int { locks.contains(Operations(operation)) ? 1 : 0 }

  /// Which field has how many bits: what has to be the same where packed states are to be read again.
  public var description: String {
    let fields = StateField.all.map { "\(bits(of: $0))" }.joined(separator: " ")
    return "\(bitCount) \(locks.rawValue) \(fields)"
  }

  /// The fields that have bits.
  var stored: StateFields { StateFields(StateField.all.filter { bits(of: $0) > 0 }) }
}

extension StateField {
  /// Whose position in the program the field is, nil when it is none.
  var actorOfCounter: Actor? {
    switch self {
    case .xenopsd(.operationCounter): .xenopsd
    case .xenopsd(.receiverCounter): .receiver
    case .call(.masterCounter): .master
    case .call(.hostCounter): .host
    case .call(.peerCounter): .peer
    case .thread(let thread, .counter): thread.actor
    default: nil
    }
  }
}
