extension PoolState {
  /// Visits every field of the pool, in an order that is fixed within a model.
  @inline(__always)
  mutating func codeFields<Coder: FieldCoder>(_ coder: inout Coder, _ size: PoolSize) {
    for vm in 0..<size.vmCount {
      coder.begin(.vm(VM(vm)))
      self[VM(vm)].codeFields(&coder)
    }
    coder.begin(.pool)
    coder.code(&master, .pool(.master))
    for vm in 0..<size.vmCount {
      coder.begin(.vm(VM(vm)))
      saved[vm].codeFields(&coder)
    }
    for host in 0..<size.hostCount {
      coder.begin(.host(Host(host)))
      savedHosts[host].codeFields(&coder)
    }
    coder.begin(.pool)
    other.codeFields(&coder, size)
    coder.begin(.pool)
    budgets.codeLimits(&coder)
    coder.code(&isKnown, .pool(.isKnown))
    overview.codeFields(&coder, .overview)
    monitor.codeFields(&coder, .monitor)
    for host in 0..<size.hostCount {
      coder.begin(.host(Host(host)))
      self[Host(host)].codeFields(&coder, size)
      for vm in 0..<size.vmCount {
        coder.begin(.xenopsd(Host(host), VM(vm)))
        self[Host(host), VM(vm)].codeFields(&coder)
      }
    }
    for call in 0..<size.callCount {
      coder.begin(.call(call))
      self[call: call].codeFields(&coder)
    }
    coder.begin(.pool)
    budgets.codeFields(&coder)
  }

  /// The fields that differ between two states of a pool of the given size.
  func fields(differingFrom other: PoolState, _ size: PoolSize) -> StateFields {
    var (own, others) = (FieldValues(), FieldValues())
    var (pool, otherPool) = (self, other)
    pool.codeFields(&own, size)
    otherPool.codeFields(&others, size)
    return StateFields(
      zip(own.values, others.values).filter { $0.value != $1.value }.map(\.0.field))
  }
}

/// The value of every field of every record, in the order of the pass.
struct FieldValues: FieldCoder {
  static var changesValues: Bool { false }

  private(set) var values: [(field: StateField, value: UInt8)] = []

  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    values.append((field, value))
  }
}

extension StateField {
  /// The meaning of the field's value, as its record declares it; for a field with several values,
  /// that of the last.
  var content: FieldContent { Self.contents[number] }

  /// The content of every field, by number.
  private static let contents: [FieldContent] = {
    var finder = ContentFinder()
    var pool = PoolState()
    pool.codeFields(&finder, PoolSize(hostCount: 1, vmCount: 1, callCount: 1))
    return StateField.all.map { field in
      guard let content = finder.contents[field] else {
        preconditionFailure("no record declares \(field.phrase)")
      }
      return content
    }
  }()
}

/// Records the meaning of each field's value.
private struct ContentFinder: FieldCoder {
  static var changesValues: Bool { false }

  var contents: [StateField: FieldContent] = [:]

  mutating func code(_ value: inout UInt8, _ field: StateField, _ content: FieldContent) {
    contents[field] = content
  }
}
