extension PoolMachine {
  /// The number of threads to which fairness is due: those of the protocol, the daemons that have to be
  /// started, and all that comes of itself.
  var fairThreadCount: Int { FairThread.count(size) }

  /// The thread to which fairness is due because of a transition; nil for one that may come, but need not:
  /// a request, a guest's or an operator's action, a fault.
  func fairThread(of transition: Transition) -> Int? {
    let thread = transition.thread
    switch transition.cause {
    case .step: return FairThread.number(of: thread, size)
    case .xapiStarts: return FairThread.host(thread.host, .xapi, size)
    case .xenopsdStarts: return FairThread.host(thread.host, .xenopsd, size)
    case .hostBoots: return FairThread.host(thread.host, .power, size)
    case .hostIsReachable: return FairThread.host(thread.host, .network, size)
    case .hostIsSilent, .hostIsHeardOf: return FairThread.host(thread.host, .liveness, size)
    case .hostFences: return FairThread.host(thread.host, .fencing, size)
    case .xenopsdNotices, .xenopsdNoticesReboot, .xenopsdImports:
      return FairThread.queue(of: thread.host, thread.vm, isReceiver: false, size)
    case .request:
      return permits(model.requests[transition.operation]) ? FairThread.sure(size) : nil
    case .operatorActs:
      return tables.permissions.isSure(transition.operatorAction) ? FairThread.sure(size) : nil
    case .fault:
      let isSure = tables.permissions.faults[Int(transition.fault.rawValue)].isSure
      return isSure && transition.fault == .masterFailover ? FairThread.sure(size) : nil
    case .stepWithoutReply, .stepFails, .databaseIsWritten, .guest: return nil
    }
  }

  private func permits(_ allowance: Allowance?) -> Bool { allowance?.isSure ?? false }

  /// A thread to which fairness is due, in words.
  public func fairThreadPhrase(_ number: Int) -> String { FairThread.phrase(number, size) }
}

/// The numbers of the threads to which fairness is due.
private enum FairThread {
  /// What a host has, besides its VMs.
  enum Part: Int, CaseIterable {
    case xapi, inspection, xenopsd, power, network, liveness, fencing
  }

  /// The halves of a call.
  private static let halves = 3

  static func count(_ size: PoolSize) -> Int { sure(size) + 1 }

  static func host(_ host: Host, _ part: Part, _ size: PoolSize) -> Int {
    host.index * perHost(size) + part.rawValue
  }

  static func queue(of host: Host, _ vm: VM, isReceiver: Bool, _ size: PoolSize) -> Int {
    host.index * perHost(size) + Part.allCases.count + 2 * vm.index + (isReceiver ? 1 : 0)
  }

  /// Everything that a model says is sure to come.
  static func sure(_ size: PoolSize) -> Int {
    size.hostCount * perHost(size) + 2 + halves * size.callCount
  }

  static func number(of thread: ThreadIdentity, _ size: PoolSize) -> Int {
    let ofPool = size.hostCount * perHost(size)
    let ofCall = ofPool + 2 + halves * Int(thread.call)
    switch thread.actor {
    case .background: return host(thread.host, .xapi, size)
    case .inspection: return host(thread.host, .inspection, size)
    case .xenopsd: return queue(of: thread.host, thread.vm, isReceiver: false, size)
    case .receiver: return queue(of: thread.host, thread.vm, isReceiver: true, size)
    case .overview: return ofPool
    case .monitor: return ofPool + 1
    case .master: return ofCall
    case .host: return ofCall + 1
    case .peer: return ofCall + 2
    }
  }

  static func phrase(_ number: Int, _ size: PoolSize) -> String {
    let perHost = perHost(size)
    let ofPool = size.hostCount * perHost
    if number == sure(size) { return "what is sure to come" }
    if number >= ofPool + 2 {
      let (call, half) = (number - ofPool - 2).quotientAndRemainder(dividingBy: halves)
      let places = ["on the master", "on its host", "on the chosen host"]
      return "call \(call + 1) \(places[half])"
    }
    if number >= ofPool { return number == ofPool ? "the overview" : "the monitor" }
    let host = Host(number / perHost).phrase
    let part = number % perHost
    if part >= Part.allCases.count {
      let queue = part - Part.allCases.count
      let vm = VM(queue / 2).phrase
      return queue % 2 == 0 ? "\(host)'s xenopsd for \(vm)" : "\(host)'s xenopsd receiving \(vm)"
    }
    return switch Part.allCases[part] {
    case .xapi: "\(host)'s xapi"
    case .inspection: "\(host)'s answer to the master"
    case .xenopsd: "the start of \(host)'s xenopsd"
    case .power: "the boot of \(host)"
    case .network: "\(host)'s connection"
    case .liveness: "the master's view of \(host)"
    case .fencing: "\(host)'s xhad"
    }
  }

  private static func perHost(_ size: PoolSize) -> Int { Part.allCases.count + 2 * size.vmCount }
}
