/// A column of a sequence diagram: an actor or the database.
public enum Lane: Hashable, Sendable {
  /// Clients and operators.
  case client
  /// The pool's database.
  case database
  /// The xapi of a host.
  case xapi(Host)
  /// The xenopsd of a host, with the domains on that host.
  case xenopsd(Host)

  /// The lane in words.
  public var phrase: String {
    switch self {
    case .client: "client"
    case .database: Fact.database
    case .xapi(let host): "\(host.phrase) xapi"
    case .xenopsd(let host): "\(host.phrase) xenopsd"
    }
  }

  /// Every lane of a pool, in the order of diagrams.
  public static func all(of size: PoolSize) -> [Lane] {
    [.client, .database]
      + (0..<size.hostCount).flatMap { [Lane.xapi(Host($0)), .xenopsd(Host($0))] }
  }
}

extension PoolMachine {
  /// The lane on which a transition happens.
  public func lane(of transition: Transition, from before: PoolState, to after: PoolState) -> Lane {
    let host = transition.thread.host
    switch transition.cause {
    case .request, .operatorActs: return .client
    case .databaseIsWritten: return .database
    case .hostIsSilent, .hostIsHeardOf: return .xapi(before.master)
    case .guest, .xenopsdStarts, .xenopsdNotices, .xenopsdNoticesReboot, .xenopsdImports:
      return .xenopsd(host)
    case .hostFences, .hostBoots, .hostIsReachable, .xapiStarts: return .xapi(host)
    case .fault:
      let isOfXapi = before[host].xapi != after[host].xapi
      return isOfXapi || before[host].xenopsd == after[host].xenopsd ? .xapi(host) : .xenopsd(host)
    case .step, .stepWithoutReply, .stepFails:
      return transition.thread.actor.isOfXapi ? .xapi(host) : .xenopsd(host)
    }
  }

  /// The messages that a transition sent on the streams of migrations, with the lanes of their
  /// receivers.
  public func sentMessages(
    by transition: Transition, from before: PoolState, to after: PoolState
  ) -> [(lane: Lane, message: String)] {
    var sent: [(Lane, String)] = []
    for index in 0..<size.hostCount {
      for vm in 0..<size.vmCount {
        let (old, new) = (before[Host(index), VM(vm)].receiver, after[Host(index), VM(vm)].receiver)
        guard old.stream != new.stream, let message = new.stream.message else { continue }
        let isFromReceiver = transition.thread.host == Host(index)
        sent.append((.xenopsd(isFromReceiver ? new.peer : Host(index)), message))
      }
    }
    return sent
  }

  /// The threads that a transition began, other than its own, with their procedures.
  ///
  /// A request begins the master's half of its call.
  public func begunThreads(
    by transition: Transition, from before: PoolState, to after: PoolState, _ cells: [Cell]
  ) -> [(lane: Lane, procedure: String)] {
    let isBegun = transition.cause == .step
    let own = isBegun ? counterCell(of: transition, cells) : nil
    let (old, new) = (before.values(size), after.values(size))
    return cells.indices.compactMap { index in
      guard cells[index].isPosition, index != own, old[index] == 0, new[index] != 0,
        let lane = lane(ofThreadAt: cells[index], in: after)
      else { return nil }
      return (lane, program.procedureNames[Int(new[index])])
    }
  }

  /// The lane of the thread whose position a cell holds.
  private func lane(ofThreadAt cell: Cell, in pool: PoolState) -> Lane? {
    switch (cell.field, cell.owner) {
    case (.call(.masterCounter), _): .xapi(pool.master)
    case (.call(.hostCounter), .call(let index)): .xapi(pool[call: index].host)
    case (.call(.peerCounter), .call(let index)): .xapi(pool[call: index].chosen)
    case (_, .xenopsd(let host, _)): .xenopsd(host)
    case (_, .host(let host)): .xapi(host)
    case (_, .pool): .xapi(pool.master)
    default: nil
    }
  }
}
