namespace PartnerBenefits.IntegrationTests.Machinery.Features;

public static class BadPersons
{
    /// <summary>A form with NUL is refused before any page reads it.</summary>
    public static bool IsReadAtAll(string name, string email) => !(name + email).Contains('\0', StringComparison.Ordinal);

    public static TheoryData<string> Emails =>
    [
        "", "   ", "\"a@x.com\" <evil@y.com>", "Ada <ada@contoso.example>", "ada@contoso.example>", "ada@contoso.example, b@y.com",
        "ada@contoso.example;b@y.com", "=?utf-8?q?ada=40evil.example?=@contoso.example",
        "ada\0@contoso.example", "ada@contoso.example\0", "ada@contoso.example\r\nBcc: evil@y.com", "ada\n@contoso.example",
        new string('a', 320 - "@contoso.example".Length) + "@contoso.example", new string('a', 100_000) + "@contoso.example",
        "\uff41da@contoso.example", "ada\uff20contoso.example", "ada@contoso\uff0eexample",
        "\u0430da@contoso.example", "\u212Aim@contoso.example", "ada @contoso.example", "ada@localhost", "ada",
    ];

    public static TheoryData<string> Names =>
    [
        "", " \t ", "\u3164", "Asha\nD.", "Asha\r\nBcc: evil@y.com", "Asha\0", new string('a', 201),
        new string('a', 100_000),
    ];
}
