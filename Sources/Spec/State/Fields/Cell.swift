/// The owner of a record: which VM, host or call a field belongs to.
public enum RecordOwner: Hashable, Sendable {
  /// The pool as a whole.
  case pool
  /// A VM in the database.
  case vm(VM)
  /// A host.
  case host(Host)
  /// A VM in a host's xenopsd.
  case xenopsd(Host, VM)
  /// A client's call, by its slot.
  case call(Int)

  /// The owner in the name of a cell; empty for the pool.
  var path: String {
    switch self {
    case .pool: ""
    case .vm(let vm): "\(vm.phrase)."
    case .host(let host): "\(host.phrase)."
    case .xenopsd(let host, let vm): "\(host.phrase).\(vm.phrase)."
    case .call(let index): "call\(index + 1)."
    }
  }
}

/// One value of a state: a field of one particular record.
///
/// The cells of a model are in a fixed order, and a state is the list of their values.
public struct Cell: Hashable, Sendable {
  /// The field.
  public var field: StateField
  /// The record.
  public var owner: RecordOwner
  /// Which of several values of the field, from 0.
  public var part: Int
  /// Whether the cell is a position in the program, a budget or a limit.
  public var isControl: Bool

  /// The name of the cell, unique within a model: `vm0.powerState`, `host1.vm0.isDirty`.
  public var name: String {
    let name =
      switch field {
      case .record(let field): "\(field)"
      case .host(let field): "\(field)"
      case .xenopsd(let field): "\(field)"
      case .call(let field): "\(field)"
      case .pool(let field): "\(field)"
      case .thread(let thread, let field): "\(thread).\(field)"
      }
    return owner.path + name + (part == 0 ? "" : ".\(part)")
  }
}

extension PoolSize {
  /// The cells of every state of a pool of this size, in their order.
  public var cells: [Cell] {
    var collector = CellCollector()
    var pool = PoolState()
    pool.codeFields(&collector, self)
    return collector.cells
  }
}

extension PoolState {
  /// The value of each cell.
  public func values(_ size: PoolSize) -> [UInt8] {
    var reader = FieldValues()
    var pool = self
    pool.codeFields(&reader, size)
    return reader.values.map(\.value)
  }

  /// The state with other values for some of its cells, by their indices.
  func setting(_ cells: [(index: Int, value: UInt8)], _ size: PoolSize) -> PoolState {
    var values = values(size)
    for cell in cells { values[cell.index] = cell.value }
    var writer = CellWriter(values)
    var pool = self
    pool.codeFields(&writer, size)
    return pool
  }
}

/// Lists the cells.
private struct CellCollector: FieldCoder {
  static var changesValues: Bool { false }

  private(set) var cells: [Cell] = []
  private var owner = RecordOwner.pool

  mutating func begin(_ owner: RecordOwner) { self.owner = owner }

  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    let part = cells.count { $0.field == field && $0.owner == owner }
    cells.append(Cell(field: field, owner: owner, part: part, isControl: content.isControl))
  }
}

/// Writes the value of each cell.
private struct CellWriter: FieldCoder {
  static var changesValues: Bool { true }

  private let values: [UInt8]
  private(set) var count = 0

  init(_ values: [UInt8]) { self.values = values }

  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    if values.indices.contains(count) { value = values[count] }
    count += 1
  }
}

extension FieldContent {
  /// Whether the value is a position in the program, a budget or a limit.
  fileprivate var isControl: Bool {
    switch self {
    case .position, .budget, .limit: true
    case .flag, .values, .host, .hostReference, .vm, .vms, .lock: false
    }
  }
}
