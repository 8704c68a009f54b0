/// The requirements of a model on its program.
struct Demand {
  /// The operations that clients may request.
  let requests: [Operation]
  /// Whether a VM can be rebooted, by a client or by its guest.
  let canReboot: Bool
  /// The procedures that the master's monitor may run.
  let monitored: [ProcedureName]
  /// Whether high availability starts a VM again whose guest has shut itself down.
  let rebootsOnInternalShutdown: Bool

  /// Whether high availability keeps some VM running.
  var keepsRunning: Bool { monitored.contains(.startProtected) }

  /// Whether a procedure begins without a step that starts it: on its own or on request.
  func begins(_ procedure: ProcedureName) -> Bool {
    switch procedure {
    case .domainRebooted: canReboot
    case .action, .hostLost, .startProtected: monitored.contains(procedure)
    case .xapiStart, .masterStart, .event, .xenopsdStart, .domainShutDown: true
    case .master(let operation), .host(let operation): requests.contains(operation)
    case .xenopsd, .destination, .complete, .inspection, .overview: false
    }
  }

  /// The procedures that the design must have for this model, each with the reason.
  var needs: [(procedure: ProcedureName, need: String)] {
    var needs: [(ProcedureName, String)] = [(.event, "every model")]
    if canReboot { needs.append((.domainRebooted, "a reboot")) }
    for operation in requests {
      let need = "a request for \(operation.phrase)"
      needs.append((.master(operation), need))
      if operation.hasHostHalf { needs.append((.host(operation), need)) }
    }
    for procedure in monitored {
      if case .action(let action) = procedure {
        needs.append((procedure, "the operator's \(action.spelling)"))
      } else {
        needs.append((procedure, "high availability"))
      }
    }
    return needs
  }
}
