namespace PartnerBenefits.IntegrationTests.Machinery.Mail;

internal static class Eventually
{
    private const int PauseMs = 50;

    /// <summary>Waits for something that another process or thread does in its own time.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what, int seconds = 30)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < seconds * 1000 / PauseMs, $"It never came about: {what}.");
            await Task.Delay(PauseMs, TestContext.Current.CancellationToken);
        }
    }
}
