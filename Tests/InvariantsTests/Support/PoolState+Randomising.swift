import TestSupport

@testable import Spec

extension PoolState {
  /// Gives some of the given fields, in some of the records, any of their values, reachable or not.
  ///
  /// The number of changed fields is random too: no property says anything of interest about a pool
  /// in which nothing is normal.
  mutating func randomise(someOf fields: [StateField], _ values: inout RandomValues) {
    let share = Double.random(in: 0...1, using: &values.numbers)
    for field in fields where values.isChosen(share) {
      values.shareOfRecords = .random(in: 0...1, using: &values.numbers)
      randomise(field, &values)
    }
    values.shareOfRecords = 1
  }

  /// Gives a field any of its values.
  mutating func randomise(_ field: StateField, _ values: inout RandomValues) {
    let size = values.machine.size
    switch field {
    case .record(let field):
      for vm in 0..<size.vmCount where values.choosesRecord() {
        self[VM(vm)].randomise(field, &values)
      }
    case .host(let field):
      for host in 0..<size.hostCount where values.choosesRecord() {
        self[Host(host)].randomise(field, &values)
      }
    case .xenopsd(let field):
      for host in 0..<size.hostCount {
        for vm in 0..<size.vmCount where values.choosesRecord() {
          self[Host(host), VM(vm)].randomise(field, &values)
        }
      }
    case .call(let field):
      for call in 0..<size.callCount where values.choosesRecord() {
        self[call: call].randomise(field, &values)
      }
    case .pool(let field): randomise(field, &values)
    case .thread(let thread, let field): randomise(thread, field, &values)
    }
  }

  private mutating func randomise(_ field: PoolField, _ values: inout RandomValues) {
    let size = values.machine.size
    switch field {
    case .master: master = values.host()
    case .isKnown: isKnown = values.boolean()
    case .savedPowerState: for vm in 0..<size.vmCount { saved[vm].powerState = values.any() }
    case .savedResidentOn:
      for vm in 0..<size.vmCount { saved[vm].residentOn = values.reference() }
    case .savedScheduledOn:
      for vm in 0..<size.vmCount { saved[vm].scheduledOn = values.reference() }
    case .savedImage: for vm in 0..<size.vmCount { saved[vm].hasImage = values.boolean() }
    case .savedBootRecord:
      for vm in 0..<size.vmCount { saved[vm].hasBootRecord = values.boolean() }
    case .savedAlwaysRun:
      for vm in 0..<size.vmCount { saved[vm].alwaysRun = values.boolean() }
    case .savedLiveness: for host in 0..<size.hostCount { savedHosts[host].liveness = values.any() }
    case .savedIsForgotten:
      for host in 0..<size.hostCount { savedHosts[host].isForgotten = values.boolean() }
    case .otherMaster: other.master = values.reference()
    case .otherIsKnown: other.isKnown = values.boolean()
    case .otherPowerState:
      for vm in 0..<size.vmCount { other.records[vm].powerState = values.any() }
    case .otherResidentOn:
      for vm in 0..<size.vmCount { other.records[vm].residentOn = values.reference() }
    case .otherScheduledOn:
      for vm in 0..<size.vmCount { other.records[vm].scheduledOn = values.reference() }
    case .otherOperations:
      for vm in 0..<size.vmCount { other.records[vm].operations = Operations(values.any()) }
    case .otherBootRecord:
      for vm in 0..<size.vmCount { other.records[vm].hasBootRecord = values.boolean() }
    case .databaseWrites: budgets.databaseWrites = values.count()
    case .faultsInAll: budgets.faultsInAll = values.count()
    case .requestBudgets:
      for operation in Operation.allCases { budgets[operation] = values.count() }
    case .guestBudgets: for action in GuestAction.allCases { budgets[action] = values.count() }
    case .operatorBudgets:
      for action in OperatorAction.allCases { budgets[action] = values.count() }
    case .faultBudgets: for fault in Fault.allCases { budgets[fault] = values.count() }
    }
  }

  private mutating func randomise(
    _ thread: XapiThread, _ field: ThreadField, _ values: inout RandomValues
  ) {
    switch thread {
    case .background:
      for host in 0..<values.machine.size.hostCount where values.choosesRecord() {
        self[Host(host)].background.randomise(field, of: .background, &values)
      }
    case .inspection:
      for host in 0..<values.machine.size.hostCount where values.choosesRecord() {
        self[Host(host)].inspection.randomise(field, of: .inspection, &values)
      }
    case .overview: overview.randomise(field, of: .overview, &values)
    case .monitor: monitor.randomise(field, of: .monitor, &values)
    }
  }
}
