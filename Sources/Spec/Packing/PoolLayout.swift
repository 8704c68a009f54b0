/// The width of each field of a packed state, for one model: no bit is spent on what cannot differ.
///
/// A field is stored if something that can run in the model may write it, or if its initial value
/// is not its default value, see ``Reach``. While a model is explored,
/// ``ByteMap/packed(_:like:in:reportLoss:)`` checks that nothing else ever changes.
public struct PoolLayout: Sendable, CustomStringConvertible {
  let size: PoolSize
  /// The width of each field in bits, by its number; for budgets, the width of the largest.
  private var widths: InlineArray<160, UInt8>
  /// The operations whose locks are stored.
  private let locks: Operations
  /// The initial budgets: none ever grows.
  let budgets: Budgets
  /// The first position of each actor; positions in a packed state are relative to it.
  private let firstPositions: PerActor<UInt8>

  /// The number of bits of every packed state.
  public private(set) var bitCount = 0

  /// The number of words of every packed state.
  public var wordCount: Int { (bitCount + 63) / 64 }

  /// The layout of a model with a compiled design.
  public init(_ model: Model, _ program: Program) {
    let reach = Reach(model, program)
    let (size, budgets) = (model.size, model.initialState.budgets)
    self.size = size
    self.budgets = budgets
    locks = reach.locks
    firstPositions = InlineArray { UInt8(truncatingIfNeeded: program.ranges[$0].first) }
    widths = InlineArray { number in
      guard StateField.all.indices.contains(number), reach.stores(StateField.all[number]) else {
        return 0
      }
      let field = StateField.all[number]
      let width =
        if let limit = budgets.limit(field) {
          Spec::bits(forValues: Int(limit) + 1)
        } else if let actor = field.actorOfPosition {
          Spec::bits(forValues: program.ranges[Int(actor.rawValue)].count + 1)
        } else { field.content.width(size) }
      return UInt8(truncatingIfNeeded: width)
    }
    bitCount = measured(model)
  }

  /// The layout without the bits of some fields, as if nothing declared that it writes them.
  func leavingOut(_ fields: StateFields, of model: Model) -> PoolLayout {
    var layout = self
    for field in fields.list { layout.widths[field.number] = 0 }
    layout.bitCount = layout.measured(model)
    return layout
  }

  private func measured(_ model: Model) -> Int {
    var measurer = FieldMeasurer(self)
    var pool = model.initialState
    pool.codeFields(&measurer, size)
    return measurer.bitCount
  }

  /// The bits of a field.
  @inline(__always)
  func bits(of field: StateField) -> Int { Int(widths[field.number]) }

  /// The bits of one value of a field.
  @inline(__always)
  func bits(of field: StateField, _ content: FieldContent) -> Int {
    switch content {
    case .lock(let operation): locks.contains(Operations(operation)) ? bits(of: field) : 0
    case .budget(let index):
      bits(of: field) == 0 ? 0 : Spec::bits(forValues: Int(budgets.budget(field, at: index)) + 1)
    default: bits(of: field)
    }
  }

  /// The first position of the threads whose position the field holds.
  @inline(__always)
  func firstPosition(of field: StateField) -> UInt8 {
    field.actorOfPosition.map { firstPositions[Int($0.rawValue)] } ?? 1
  }

  /// The width of each field; it must be equal where packed states are read again.
  public var description: String {
    let fields = StateField.all.map { "\(bits(of: $0))" }.joined(separator: " ")
    let locks = stored.contains(.record(.operations)) ? locks : []
    return "\(bitCount) \(locks.rawValue) \(fields)"
  }

  /// The fields that have bits.
  var stored: StateFields { StateFields(StateField.all.filter { bits(of: $0) > 0 }) }
}

extension Budgets {
  /// The value of a field that limits a total, nil for other fields.
  fileprivate func limit(_ field: StateField) -> UInt8? {
    switch field {
    case .pool(.databaseWrites): databaseWrites
    case .pool(.faultsInAll): faultsInAll ?? 0
    default: nil
    }
  }

  /// One budget of a field that has several.
  @inline(__always)
  fileprivate func budget(_ field: StateField, at index: Int) -> UInt8 {
    switch field {
    case .pool(.requestBudgets): requests[index]
    case .pool(.guestBudgets): guest[index]
    case .pool(.operatorBudgets): operatorActions[index]
    case .pool(.faultBudgets): faults[index]
    default: 0
    }
  }
}
