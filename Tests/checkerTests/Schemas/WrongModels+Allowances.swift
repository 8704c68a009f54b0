extension WrongModels {
  /// Models that allow something impossible.
  static let allowances = [
    wrong(
      "a budget below zero", "requests", #"{ "start": -1 }"#, at: ".requests.start",
      "requests.start: found -1, expected an integer from 0 to 7, or an object with "
        + #""budget""#),
    wrong(
      "a budget that is too large", "requests", #"{ "start": 8 }"#, at: ".requests.start",
      "requests.start: found 8, expected an integer from 0 to 7, or an object with "
        + #""budget""#),
    wrong(
      "a budget that is too large, in an object", "faults", #"{ "xapiRestart": { "budget": 8 } }"#,
      at: ".faults.xapiRestart.budget",
      "faults.xapiRestart.budget: found 8, expected an integer from 0 to 7"),
    wrong(
      "a budget that is not whole", "guest", #"{ "shutdown": 1.5 }"#, at: ".guest.shutdown",
      "guest.shutdown: found 1.5, expected an integer from 0 to 7, or an object with "
        + #""budget""#),
    wrong(
      "an allowance without a budget", "faults", #"{ "xapiRestart": { "hosts": [0] } }"#,
      at: ".faults.xapiRestart",
      #"faults.xapiRestart: found no "budget", expected an integer from 0 to 7"#),
    wrong(
      "a list of no hosts", "faults", #"{ "xapiRestart": { "budget": 1, "hosts": [] } }"#,
      at: ".faults.xapiRestart.hosts",
      "faults.xapiRestart.hosts: found 0 elements, expected 1 to 4"),
    wrong(
      "a fault of a host that the pool does not have", "faults",
      #"{ "xapiRestart": { "budget": 1, "hosts": [3] } }"#, at: ".faults.xapiRestart.hosts[0]",
      "faults.xapiRestart.hosts[0]: found 3, expected an integer from 0 to 2"),
    wrong(
      "a request for a VM that the pool does not have", "requests",
      #"{ "start": { "budget": 1, "vms": [2] } }"#, at: ".requests.start.vms[0]",
      "requests.start.vms[0]: found 2, expected an integer from 0 to 1"),
    wrong(
      "a choice of hosts where none is chosen", "requests",
      #"{ "suspend": { "budget": 1, "to": [0] } }"#, at: ".requests.suspend",
      #"requests.suspend: found the unknown key "to"; the keys here are "budget", "vms" and "#
        + #""sure""#),
    wrong(
      "a fault of a VM", "faults", #"{ "xapiRestart": { "budget": 1, "vms": [0] } }"#,
      at: ".faults.xapiRestart",
      #"faults.xapiRestart: found the unknown key "vms"; the keys here are "budget" and "#
        + #""hosts""#),
    wrong(
      "a fault that cannot be sure", "faults", #"{ "xapiRestart": { "budget": 1, "sure": true } }"#,
      at: ".faults.xapiRestart",
      #"faults.xapiRestart: found the unknown key "sure"; the keys here are "budget" and "#
        + #""hosts""#),
    wrong(
      "a limit to all faults that is none", "faults", #"{ "inAll": 0 }"#, at: ".faults.inAll",
      "faults.inAll: found 0, expected an integer from 1 to 7"),
    wrong(
      "an unknown request", "requests", #"{ "migration": 1 }"#, at: ".requests",
      #"requests: found the unknown key "migration"; the keys here are "start", "resume", "#
        + #""suspend", "cleanShutdown", "hardShutdown", "migrate", "cleanReboot", "#
        + #""hardReboot", "cancelMigration", "checkpoint", "revert", "#
        + #""hotplug", "pause", "unpause" and "changeRecord""#),
    wrong(
      "an unknown fault", "faults", #"{ "hostcrash": 1 }"#, at: ".faults",
      #"faults: found the unknown key "hostcrash", did you mean "hostCrash"?"#),
    wrong(
      "an unknown act of a guest", "guest", #"{ "panic": 1 }"#, at: ".guest",
      #"guest: found the unknown key "panic"; the keys here are "shutdown", "update", "#
        + #""reboot", "ignore" and "crash""#),
    wrong(
      "an unknown act of an operator", "operator", #"{ "declareDead": 1 }"#, at: ".operator",
      #"operator: found the unknown key "declareDead", did you mean "declareHostDead"?"#),
  ]
}
