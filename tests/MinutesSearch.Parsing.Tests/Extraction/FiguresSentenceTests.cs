namespace MinutesSearch.Parsing.Tests.Extraction;

/// <summary>Figures of sentences. Each row: the text, then its figures as "value unit | measure | of | when | qualifier".</summary>
internal sealed class FiguresSentenceTests
{
    [TestCase("At the end of May the agency rate stood at 14.2%, against 19.6% a year earlier.", "14.2 % | agency rate |  | end of May", "19.6 % | agency rate |  | a year earlier")]
    [TestCase("A vacancy rate among trained planners of 9.5% was quoted.", "9.5 % | vacancy rate | trained planners")]
    [TestCase("Turnover had dropped to 8%.", "8 % | Turnover")]
    [TestCase("Spend on taxis was expected to be £48k for the year.", "48000 GBP | Spend on taxis |  | for the year")]
    [TestCase("The Head of Homes stated that the average time taken to let a flat was 42 days.", "42 days | average time taken to let a flat")]
    [TestCase("Absence in the crews, which stood at 9.2 days per FTE, was falling.", "9.2 days | Absence in the crews | crews")]
    [TestCase("Sickness was high, at 11%.", "11 % | Sickness")]
    [TestCase("The number of cases has remained fairly steady at 292 in March.", "292 count | number of cases |  | March")]
    [TestCase("The number of supply staff had fallen and made up just 13% of teachers.", "13 % | number of supply staff | teachers |  | just")]
    [TestCase("A claim had been lodged with the Board for a further £73,000.", "73000 GBP | claim")]
    public void TheSubjectIsMeasured(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The team had 17 vacant planner posts and a vacancy rate of 9.5%.", "17 count | vacant planner posts | team", "9.5 % | vacancy rate")]
    [TestCase("A bonus of £1,200 was brought in.", "1200 GBP | bonus")]
    [TestCase("The target of 35 lapses was old.", "35 count | lapses | target")]
    [TestCase("The overspend of £3.4m related to placements (£2.1m) and transport (£0.9m).", "3400000 GBP | overspend", "2100000 GBP | placements", "900000 GBP | transport")]
    [TestCase("The contractor had raised the number of crews from four to seven.", "4 count | number of crews", "7 count | number of crews")]
    [TestCase("A 15% reduction was sought.", "15 % | reduction")]
    [TestCase("The survey had a 61% response rate.", "61 % | response rate | survey")]
    [TestCase("Repairs under £250 were free.", "250 GBP | Repairs |  |  | under")]
    public void TheNounBesideTheNumberIsMeasured(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("55% of tenants had replied.", "55 % | tenants replied | tenants")]
    [TestCase("48% of drivers were over 60.", "48 % | drivers over 60 | drivers")]
    [TestCase("Only 43% of tenants who responded were satisfied with repairs.", "43 % | satisfied with repairs | tenants who responded |  | Only")]
    [TestCase("A total of 62 files were read, of which 64% evidenced checks.", "62 count | files read", "64 % | evidenced checks | files read")]
    [TestCase("27 of the 33 joiners had filled in a form.", "27 count | joiners", "33 count | joiners")]
    [TestCase("Five of the 29 temps were managers.", "5 count | managers | temps", "29 count | temps")]
    [TestCase("There were 212 locked garages, 3.4% of the stock.", "212 count | locked garages", "3.4 % | locked garages | stock")]
    [TestCase("It was asked why £2.6m of the works had slipped.", "2600000 GBP | works slipped")]
    [TestCase("Between 12% and 15% of calls were lost.", "12 % | calls lost | calls", "15 % | calls lost | calls")]
    [TestCase("Of the 560 referrals received in May, 112 (20%) were repeats.", "560 count | referrals received |  | May", "112 count | repeats | referrals received | May", "20 % | referrals received")]
    [TestCase("There were 4,312 applicants, 1,120 of whom were in Band A.", "4312 count | applicants", "1120 count | in Band A | applicants")]
    [TestCase("84% (210 of 250) of respondents agreed.", "84 % | respondents agreed | respondents", "210 count | respondents agreed | respondents", "250 count | respondents")]
    public void AShareMeasuresTheWholeWithWhatIsSaidOfIt(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The agency rate was 17%. The regional mean was 15.4%.", "17 % | agency rate", "15.4 % | agency rate | regional mean")]
    [TestCase("Collection was 92.7%, against a metropolitan average of 93.3%.", "92.7 % | Collection", "93.3 % | Collection | metropolitan average")]
    [TestCase("Our void rate of 7% beats the regional average (10%) and the national average (15%).", "7 % | void rate", "10 % | void rate | regional average", "15 % | void rate | national average")]
    [TestCase("Median wait was 41 days against a target of 30.", "41 days | Median wait", "30 days | Median wait target | target")]
    [TestCase("The average stay had fallen from 27 days to 18.", "27 days | average stay", "18 days | average stay")]
    [TestCase("The rate per 10,000 was 78, compared with 70 nationally.", "78 ratio | rate per 10,000", "70 ratio | rate per 10,000 | nationally")]
    [TestCase("Referral rates had risen, with Northshire (484 per 10,000) now below the national average (465).", "484 ratio | Referral rates | Northshire", "465 ratio | Referral rates | national average")]
    [TestCase("Swims in 2023/24 were 48,210, 6% up on the year before.", "48210 count | Swims |  | 2023/24", "6 % | Swims |  | year before")]
    [TestCase("There had been 118 complaints, an increase of 6% on 2021/22.", "118 count | complaints", "6 % | complaints increase |  | 2021/22")]
    [TestCase("In 2021/22 there were 310 children in care, a rate of 71 per 10,000.", "310 count | children in care |  | 2021/22", "71 ratio | children in care rate |  | 2021/22")]
    [TestCase("In replies, 70% of staff were content, an improvement on last year's 55%.", "70 % | staff content | staff | last year's", "55 % | staff content |  | last year's")]
    [TestCase("Rates of sickness were 5.6% in Parks and 4.1% in Roads.", "5.6 % | Rates of sickness | Parks", "4.1 % | Rates of sickness | Roads")]
    [TestCase("The caseload for trainees was 14, for managers 19.", "14 count | caseload for trainees | trainees", "19 count | caseload | managers")]
    [TestCase("Savings of £1.1m, £0.8m and £0.4m were proposed.", "1100000 GBP | Savings", "800000 GBP | Savings", "400000 GBP | Savings")]
    [TestCase("In 2023 the count was 214 and in 2024 it was 251.", "214 count | count |  | 2023", "251 count | count |  | 2024")]
    [TestCase("Occupancy was 98%; nationally it was 97%.", "98 % | Occupancy", "97 % | Occupancy | nationally")]
    [TestCase("A 24% turnover rate and an 18% agency rate were reported.", "24 % | turnover rate", "18 % | agency rate")]
    public void AComparisonCarriesTheMeasureOver(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The cost was £2.384 million.", "2384000 GBP | cost")]
    [TestCase("The cost was £1.2bn.", "1200000000 GBP | cost")]
    [TestCase("The cost was £37,912.60.", "37912.6 GBP | cost")]
    [TestCase("The fee was 65p.", "0.65 GBP | fee")]
    [TestCase("The share was 13.57 per cent.", "13.57 % | share")]
    [TestCase("The share was up 1.2 percentage points.", "1.2 % | share")]
    [TestCase("Forty-one posts were vacant.", "41 count | posts vacant")]
    [TestCase("Caseloads were 10-12 in the team.", "10 count | Caseloads | team", "12 count | Caseloads | team")]
    [TestCase("The loss was £1.2-1.4m.", "1200000 GBP | loss", "1400000 GBP | loss")]
    [TestCase("The rate was 28 – 30%.", "28 % | rate", "30 % | rate")]
    [TestCase("Charges ranged from £19.50 to £31.", "19.5 GBP | Charges", "31 GBP | Charges")]
    [TestCase("Missed bins fell to 48 per 100,000.", "48 ratio | Missed bins")]
    [TestCase("There were 8.5 FTE vacancies.", "8.5 count | vacancies")]
    public void ValuesAndUnitsAreReadAsPrinted(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The wait was approximately 6 weeks.", "6 weeks | wait |  |  | approximately")]
    [TestCase("The rate was just under 12%.", "12 % | rate |  |  | just under")]
    [TestCase("The grant was up to £310.", "310 GBP | grant |  |  | up to")]
    [TestCase("There were more than 40 vacancies.", "40 count | vacancies |  |  | more than")]
    [TestCase("The fee cost an average of £265.", "265 GBP | fee |  |  | an average of")]
    public void TheQualifierIsKept(string text, params string[] expected) => Assert.That(FiguresText.Printed(text), Is.EqualTo(expected));

    [TestCase("The rate was 8% in April 2022.", "April 2022")]
    [TestCase("The rate was 8% (Aug 2019).", "Aug 2019")]
    [TestCase("At 31st March 2024 the rate was 8%.", "31st March 2024")]
    [TestCase("The rate was 8% at the end of Quarter 3.", "end of Quarter 3")]
    [TestCase("Between April and June the rate was 8%.", "Between April and June")]
    [TestCase("In the year to December the rate was 8%.", "year to December")]
    [TestCase("The rate had been 8% two years ago.", "two years ago")]
    [TestCase("The rate was 8% in Q2 2023/24.", "Q2 2023/24")]
    [TestCase("The rate has been 8% since June.", "since June")]
    [TestCase("The rate was 8%.", null)]
    public void TheDateIsKeptAsPrinted(string text, string? expected) => Assert.That(FiguresText.Find(text).Single().When, Is.EqualTo(expected));
}
