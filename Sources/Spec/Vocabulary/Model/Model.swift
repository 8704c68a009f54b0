/// The initial state of a VM.
public enum InitialVM: Equatable, Sendable {
  /// Running on a host, and recorded so in the database.
  case running(Host)
  /// Halted, and known to no xenopsd.
  case halted
  /// Suspended, with a complete image, and known to no xenopsd.
  case suspended
}

/// How often something may happen, and where.
public struct Allowance: Equatable, Sendable {
  /// The maximum number of times.
  public var budget: Int
  /// The hosts that it may strike or choose; nil for all.
  public var hosts: [Host]?
  /// The VMs that it may concern; nil for all.
  public var vms: [VM]?
  /// Whether it may choose only a host other than the VM's; only for requests.
  public var isElsewhere = false
  /// Whether it is certain to happen sooner or later; only for requests, operators' actions and a
  /// change of master.
  public var isSure = false

  /// Up to `budget` times, anywhere unless restricted.
  public init(_ budget: Int, hosts: [Host]? = nil, vms: [VM]? = nil) {
    self.budget = budget
    self.hosts = hosts
    self.vms = vms
  }

  /// Nothing.
  public static let none = Allowance(0)

  /// The highest budget that a model may set.
  public static let maximumBudget = 7
}

/// The input of an exploration: a design, a pool size, and what may happen to the pool.
public struct Model: Sendable {
  /// The protocol.
  public var design: Design
  /// The number of hosts, 1 to 4.
  public var hostCount: Int
  /// The initial state of each VM, for 1 to 4 VMs.
  public var initially: [InitialVM]
  /// The requests that clients may make, by operation.
  public var requests: [Operation: Allowance]
  /// The actions that guests may take.
  public var guest: [GuestAction: Allowance]
  /// The actions that operators may take.
  public var operatorActions: [OperatorAction: Allowance]
  /// The faults that may strike.
  public var faults: [Fault: Allowance]
  /// How often faults may strike in total; nil when only the budgets per fault count.
  public var faultsInAll: Int?
  /// Whether high availability is armed.
  public var hasHA = false
  /// The VMs that high availability must keep running.
  public var protected: [VM] = []
  /// `Pool.ha_reboot_vm_on_internal_shutdown`: whether high availability starts a protected VM again
  /// whose guest has shut itself down.
  public var rebootsOnInternalShutdown = true

  /// A model in which nothing may happen.
  public init(design: Design, hostCount: Int, initially: [InitialVM]) {
    self.design = design
    self.hostCount = hostCount
    self.initially = initially
    requests = [:]
    guest = [:]
    operatorActions = [:]
    faults = [:]
  }

  /// The size of the pool.
  public var size: PoolSize {
    let calls = Operation.allCases.reduce(0) { $0 + (requests[$1]?.budget ?? 0) }
    return PoolSize(
      hostCount: hostCount, vmCount: initially.count, callCount: calls + protected.count)
  }

  /// The operations that clients may request, plus the start if there are VMs to keep running, in
  /// vocabulary order.
  public var requestedOperations: [Operation] {
    Operation.allCases.filter {
      (requests[$0]?.budget ?? 0) > 0 || ($0 == .start && !protected.isEmpty)
    }
  }

  /// The procedures that the master's monitor may run.
  public var monitorProcedures: [ProcedureName] {
    let actions = OperatorAction.allCases.filter { (operatorActions[$0]?.budget ?? 0) > 0 }
    return actions.map(ProcedureName.action) + (hasHA ? [.hostLost] : [])
      + (protected.isEmpty ? [] : [.startProtected])
  }

  /// Whether the master's idea of which hosts are live can change: where somebody can declare a host
  /// dead, or where it can be wrong.
  var judgesLiveness: Bool {
    !monitorProcedures.isEmpty
      || Fault.allCases.contains { (faults[$0]?.budget ?? 0) > 0 && $0.misjudgesLiveness }
  }

  /// Whether a fault is certain to strike as soon as it can: until then the pool is not quiescent.
  public func isSure(_ fault: Fault) -> Bool {
    faults[fault]?.isSure == true || hasHA && fault.definition.isSureUnderHA
  }

  /// Whether a guest that shuts itself down has failed, and is to be started again.
  var guestShutdownIsFailure: Bool { !protected.isEmpty && rebootsOnInternalShutdown }

  /// Whether a VM can be rebooted, by a client or by its guest.
  public var canReboot: Bool {
    requestedOperations.contains(where: \.reboots) || (guest[.reboot]?.budget ?? 0) > 0
  }

  /// The initial state of the pool.
  public var initialState: PoolState {
    var pool = PoolState()
    let remembersEvents = design.mayRead(.xenopsd(.lastEvent))
    for (index, initial) in initially.enumerated() {
      let vm = VM(index)
      switch initial {
      case .running(let host):
        pool[vm].powerState = .running
        pool[vm].residentOn = HostReference(host)
        pool[host, vm, .original].metadata = .present
        pool[host, vm, .original].domain = .running
        pool[host, vm, .original].isSurvivable = true
        if remembersEvents { pool[host, vm].lastEvent = .running }
      case .halted:
        pool[vm].stopWanted = true
      case .suspended:
        pool[vm].powerState = .suspended
        pool[vm].image = .complete
        pool[vm].hasBootRecord = true
      }
    }
    for vm in protected where initially[vm.index] != .halted { pool[vm].alwaysRun = true }
    for (operation, allowance) in requests { pool.budgets[operation] = UInt8(allowance.budget) }
    for (action, allowance) in guest { pool.budgets[action] = UInt8(allowance.budget) }
    for (action, allowance) in operatorActions {
      pool.budgets[action] = UInt8(allowance.budget)
    }
    for (fault, allowance) in faults { pool.budgets[fault] = UInt8(allowance.budget) }
    if let limit = faultsInAll {
      pool.budgets.faultsInAll = UInt8(limit)
      for fault in Fault.allCases {
        pool.budgets[fault] = min(pool.budgets[fault], UInt8(limit))
      }
    }
    let rollbacks = Fault.allCases.filter { $0.rollsDatabaseBack(hasHA: hasHA) }
      .reduce(0) { $0 + pool.budgets[$1] }
    if rollbacks > 0 {
      pool.budgets.databaseWrites = min(rollbacks, pool.budgets.faultsInAll ?? rollbacks)
      pool.saveDatabase(size)
    }
    return pool
  }
}
