extension WrongModels {
  /// Models whose pool or initial state is wrong.
  static let pools = [
    wrong(
      "no title", "title", nil, at: "", #"found no "title", expected a string"#),
    wrong(
      "a title that is no string", "title", "1", at: ".title", "title: found 1, expected a string"),
    wrong(
      "no design", "design", nil, at: "", #"found no "design", expected a string"#),
    wrong(
      "no pool", "pool", nil, at: "", #"found no "pool", expected an object"#),
    wrong(
      "nothing about the beginning", "initially", nil, at: "",
      #"found no "initially", expected an array"#),
    wrong(
      "an unknown key", "pools", "1", at: "",
      #"found the unknown key "pools"; the keys here are "$schema", "title", "question", "#
        + #""design", "changes", "pool", "initially", "requests", "guest", "operator", "#
        + #""faults", "protected" and "expect""#),
    wrong(
      "no hosts", "pool", #"{ "hosts": 0, "vms": 2, "ha": true }"#, at: ".pool.hosts",
      "pool.hosts: found 0, expected an integer from 1 to 4"),
    wrong(
      "too many hosts", "pool", #"{ "hosts": 5, "vms": 2, "ha": true }"#, at: ".pool.hosts",
      "pool.hosts: found 5, expected an integer from 1 to 4"),
    wrong(
      "too many VMs", "pool", #"{ "hosts": 3, "vms": 5, "ha": true }"#, at: ".pool.vms",
      "pool.vms: found 5, expected an integer from 1 to 4"),
    wrong(
      "no number of VMs", "pool", #"{ "hosts": 3, "ha": true }"#, at: ".pool",
      #"pool: found no "vms", expected an integer from 1 to 4"#),
    wrong(
      "high availability that is no truth value", "pool", #"{ "hosts": 3, "vms": 2, "ha": 1 }"#,
      at: ".pool.ha",
      #"protected: found VMs to keep running, expected "ha": true in "pool" with them"#),
    wrong(
      "an empty beginning", "initially", "[]", at: ".initially",
      #"initially: found no initial state, expected where each VM is; for example { "vm": "#
        + #"0, "running": { "on": 0 } }"#),
    wrong(
      "a VM that is missing", "initially", #"[{ "vm": 0, "halted": true }]"#, at: ".initially",
      "initially: found nothing about vm 1, expected every VM once"),
    wrong(
      "a VM twice", "initially", #"[{ "vm": 0, "halted": true }, { "vm": 0, "suspended": true }]"#,
      at: ".initially", "initially: found vm 0 more than once, expected every VM once"),
    wrong(
      "a VM that the pool does not have", "initially",
      #"[{ "vm": 0, "halted": true }, { "vm": 2, "halted": true }]"#, at: ".initially",
      "initially[1].vm: found 2, expected an integer from 0 to 1"),
    wrong(
      "a host that the pool does not have", "initially",
      #"[{ "vm": 0, "halted": true }, { "vm": 1, "running": { "on": 3 } }]"#,
      at: ".initially[1].running.on",
      "initially[1].running.on: found 3, expected an integer from 0 to 2"),
    wrong(
      "a VM in no state", "initially", #"[{ "vm": 0, "halted": true }, { "vm": 1 }]"#,
      at: ".initially[1]",
      #"initially[1].vm: found 0 power states, expected one of "running", "halted" or "#
        + #""suspended""#),
    wrong(
      "a VM in two states", "initially",
      #"[{ "vm": 0, "halted": true }, { "vm": 1, "halted": true, "suspended": true }]"#,
      at: ".initially[1]",
      #"initially[1].vm: found 2 power states, expected one of "running", "halted" or "#
        + #""suspended""#),
    wrong(
      "a VM that is not halted", "initially",
      #"[{ "vm": 0, "halted": true }, { "vm": 1, "halted": false }]"#, at: ".initially[1]",
      "initially[1].halted: found false, expected true"),
    wrong(
      "a protected VM without high availability", "pool", #"{ "hosts": 3, "vms": 2 }"#, at: ".pool",
      #"protected: found VMs to keep running, expected "ha": true in "pool" with them"#),
    wrong(
      "a protected VM twice", "protected", "[0, 0]", at: ".protected",
      "protected[1]: found 0 again, expected each once"),
    wrong(
      "a protected VM that the pool does not have", "protected", "[2]", at: ".protected[0]",
      "protected[0]: found 2, expected an integer from 0 to 1"),
  ]
}
