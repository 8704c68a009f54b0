public import Spec

/// Says of a violation what it consists in: the last line of a counterexample.
public struct Explanation {
  let program: Program
  let size: PoolSize
  let pool: PoolState
  let before: PoolState
  let transition: Transition?

  /// The explanation of a violation.
  ///
  /// - Parameters:
  ///   - program: the design that was explored.
  ///   - size: the size of the pool.
  ///   - transition: the last one of the counterexample, nil when the initial state violates.
  ///   - before: the state that it leaves.
  ///   - pool: the state at the end.
  public init(
    program: Program, size: PoolSize, transition: Transition?, before: PoolState, pool: PoolState
  ) {
    self.program = program
    self.size = size
    self.transition = transition
    self.before = before
    self.pool = pool
  }

  /// What the violation of a property consists in, empty for landmarks, which are never violated.
  public func words(for property: Property) -> String {
    let vm = transition?.thread.vm ?? VM(0)
    let host = transition?.thread.host.words ?? ""
    return switch property {
    case .typeOK: "the state is not well formed, which is a mistake of this program"
    case .singleExecution:
      perVM { vm in
        let hosts = hosts { pool[$0, vm, $1].isExecuting }
        return hosts.count > 1 ? "\(vm.words) executes \(hosts.count) times: \(list(hosts))" : nil
      }
    case .uniqueUUID:
      perVM { vm in
        let hosts = hosts { $1 == .original && pool[$0, vm, $1].isPresent }
        return hosts.count > 1 ? "\(vm.words) is known by its own uuid \(list(hosts))" : nil
      }
    case .operationsExclude: perVM(driverWords)
    case .noFalseHalt:
      "\(host) marked \(vm.words) Halted, and \(vm.words) \(executionWords(vm))"
    case .noFriendlyFire:
      transition?.effects.contains(.wrotePowerState) == true
        ? "\(host) marked \(vm.words) Halted, whose memory is whole in its suspend image"
        : "\(host) destroyed the last healthy copy of \(vm.words), which nobody had asked to stop"
    case .startGuard:
      "\(vm.words) was resident on \(before[vm].residentOn.words) when its start or resume went on"
    case .renameOrder: renameWords(vm, host)
    case .conditionalClear: clearWords(vm, host)
    case .metadataRemoval:
      "\(host) removed the metadata of \(vm.words) that an operation under way still needed"
    case .imageLinearity: imageWords(vm, host)
    case .ownerWritesPowerState: ownerWords(vm, host)
    case .successIsVisible: successWords(vm)
    case .lateEventsChangeNothing:
      "\(host) set resident_on of \(vm.words) to itself, and its xenopsd did not know it any more"
    case .locationAgrees: perVM(disagreement)
    case .noLeftovers:
      perVM { vm in
        let hosts = hosts { $1 != .original && pool[$0, vm, $1].isPresent }
        return hosts.isEmpty ? nil : "a temporary uuid of \(vm.words) is left \(list(hosts))"
      }
    case .everyCallEnds: callWords
    case .noStaleResidentOn: perVM(staleness)
    case .deadVMCanStart: perVM(obstacle)
    case .rebootedVMRuns:
      perVM { vm in
        pool.isLeftByReboot(vm, size) ? "\(vm.words) went down for a reboot and is off" : nil
      }
    case .memoryIsCounted: perVM(uncounted)
    case .devicesReachTheVM:
      "\(host) said that it had changed a device of \(vm.words), and \(deviceWords(vm))"
    case .migrationCompletes, .startCompletes, .suspendedVMRunsAgain, .haltedVMStartsAgain,
      .rebootCompletes, .cancelledVMRunsOn, .checkpointCompletes, .protectedVMRunsAgain:
      ""
    }
  }

  /// The first sentence that some VM gives cause for.
  private func perVM(_ words: (VM) -> String?) -> String {
    for vm in 0..<size.vmCount {
      if let sentence = words(VM(vm)) { return sentence }
    }
    return ""
  }

  /// The hosts for which something holds of some uuid, once for each uuid.
  private func hosts(where holds: (Host, Name) -> Bool) -> [Host] {
    (0..<size.hostCount).flatMap { host in
      Name.allCases.filter { holds(Host(host), $0) }.map { _ in Host(host) }
    }
  }

  private func list(_ hosts: [Host]) -> String {
    "on " + hosts.map(\.words).joined(separator: " and on ")
  }
}
