import Testing

@testable import checker

@Test(arguments: [
  (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
  (-999, "-999"), (Int.max, "9,223,372,036,854,775,807"), (Int.min, "-9,223,372,036,854,775,808"),
])
func `thousands are separated`(number: Int, text: String) {
  #expect(NumberFormat.grouped(number) == text)
}

@Test(arguments: [
  (0, 5, "0.0"), (93, 10, "9.3"), (2, 3, "0.7"), (199, 100, "2.0"), (12_345, 1, "12,345.0"),
  (5, 0, "5.0"),
])
func `ratios are rounded to tenths`(number: Int, divisor: Int, text: String) {
  #expect(NumberFormat.tenths(number, over: divisor) == text)
}

@Test(arguments: [
  (0, "0 B"), (1023, "1023 B"), (1024, "1 KiB"), (1536, "1.5 KiB"), (1 << 20, "1 MiB"),
  ((1 << 20) - 1, "1023 KiB"), (150 << 20, "150 MiB"), (3 << 29, "1.5 GiB"), (22 << 30, "22 GiB"),
  (Int.max, "7.9 EiB"),
])
func `sizes have the largest unit that they fill`(bytes: Int, text: String) {
  #expect(NumberFormat.size(bytes) == text)
}

@Test(arguments: [
  (Duration.milliseconds(7), "0.007 s"), (.milliseconds(3456), "3.4 s"),
  (.seconds(60), "1 min 0 s"),
  (.seconds(125), "2 min 5 s"), (.seconds(3725), "1 h 2 min"),
])
func `times are as precise as a reader needs`(duration: Duration, text: String) {
  #expect(NumberFormat.duration(duration) == text)
}
