public import Spec

/// The end of a counterexample, from which a property explains its violation.
public struct Violation {
  let setting: Setting
  /// The last transition, nil when the initial state is the violation.
  let transition: Transition?
  /// The state before it.
  let before: PoolState
  /// The state at the end.
  let pool: PoolState

  /// Describes the end of a counterexample.
  ///
  /// - Parameters:
  ///   - program: the design that was explored.
  ///   - size: the size of the pool.
  ///   - transition: the last transition, nil when the initial state is the violation.
  ///   - before: the state before it.
  ///   - pool: the state at the end.
  public init(
    program: Program, size: PoolSize, transition: Transition?, before: PoolState, pool: PoolState
  ) {
    setting = Setting(program: program, size: size)
    self.transition = transition
    self.before = before
    self.pool = pool
  }

  /// The VM concerned.
  var vm: VM { transition?.thread.vm ?? VM(0) }

  /// The host that acted.
  var host: Host { transition?.thread.host ?? Host(0) }

  /// The kind of thread that acted.
  var actor: Actor? { transition?.thread.actor }

  /// Whether the last transition had an effect.
  func has(_ effect: Effects) -> Bool { transition?.effects.contains(effect) == true }

  /// The sentence for the first VM that has one, empty if none has.
  func phrase(of sentence: (VM) -> String?) -> String {
    for vm in setting.vms {
      if let phrase = sentence(vm) { return phrase }
    }
    return ""
  }

  /// The hosts at which the predicate holds for the VM under some uuid, once for each uuid.
  func hosts(where holds: (Host, Name) -> Bool) -> [Host] {
    setting.hosts.flatMap { host in Name.allCases.filter { holds(host, $0) }.map { _ in host } }
  }
}

extension [Host] {
  /// The hosts as places: `on host0 and on host1`.
  var placePhrase: String { "on " + map(\.phrase).joined(separator: " and on ") }
}

extension VMRecord {
  /// The power state and the host of a VM, according to the database.
  var placePhrase: String {
    "power_state \(powerState.phrase), resident_on \(residentOn.phrase)"
  }
}
