"""People and postings that nobody is, in several trades."""

NURSE = {
    "basics": {
        "name": "Sam Okafor",
        "email": "sam.okafor@example.org",
        "summary": "Registered nurse with seven years on acute medical wards. She is calm.",
        "location": {"text": "Leeds, UK", "city": "Leeds", "countryCode": "GB"},
    },
    "work": [
        {
            "id": "w1",
            "name": "Northfield General Hospital",
            "roles": [
                {
                    "id": "ro1",
                    "position": "Staff Nurse, Acute Medicine",
                    "startDate": "2019-09",
                    "current": True,
                    "highlights": [
                        "Care for up to twelve patients a shift on a 28-bed acute ward",
                        "Give medicines and intravenous therapy and dress surgical wounds",
                        "Write care plans and handovers in the electronic patient record",
                        "Trained six new nurses in aseptic technique",
                    ],
                }
            ],
        },
        {
            "id": "w2",
            "name": "Riverside Care Home",
            "roles": [
                {
                    "id": "ro2",
                    "position": "Healthcare Assistant",
                    "startDate": "2016-06",
                    "endDate": "2019-08",
                    "highlights": ["Helped thirty residents with washing, dressing and eating"],
                }
            ],
        },
    ],
    "education": [
        {
            "id": "e1",
            "institution": "University of Leeds",
            "studyType": "BSc (Hons)",
            "area": "Adult Nursing",
            "endDate": "2019",
        }
    ],
    "skills": [
        {"id": "s1", "name": "Wound care"},
        {"id": "s2", "name": "Venepuncture"},
        {"id": "s3", "name": "Medication administration"},
    ],
    "languages": [{"id": "l1", "language": "English", "fluency": "Native", "level": "native"}],
    "certificates": [
        {"id": "c1", "name": "NMC registration"},
        {"id": "c2", "name": "Immediate Life Support"},
    ],
}

CHEF = {
    "basics": {
        "name": "Luca Brandt",
        "summary": "Chef de partie with a love of seasonal menus.",
        "location": {"text": "Brighton, UK", "city": "Brighton", "countryCode": "GB"},
    },
    "work": [
        {
            "id": "w1",
            "name": "The Salt House",
            "roles": [
                {
                    "id": "ro1",
                    "position": "Chef de Partie",
                    "startDate": "2021-03",
                    "current": True,
                    "highlights": [
                        "Run the sauce section for 90 covers a night",
                        "Plan weekly menus and count stock, cutting waste by 12%",
                        "Train two commis chefs in food safety",
                    ],
                },
                {
                    "id": "ro2",
                    "position": "Commis Chef",
                    "startDate": "2018-02",
                    "endDate": "2021-02",
                    "highlights": ["Prepared vegetables and desserts"],
                },
            ],
        }
    ],
    "education": [
        {
            "id": "e1",
            "institution": "Brighton Metropolitan College",
            "studyType": "NVQ Level 3",
            "area": "Professional Cookery",
            "endDate": "2018",
        }
    ],
    "skills": [{"id": "s1", "name": "HACCP"}, {"id": "s2", "name": "Pastry"}],
    "certificates": [{"id": "c1", "name": "Level 3 Food Hygiene"}],
    "languages": [{"id": "l1", "language": "English", "level": "C1"}],
}

ENGINEER = {
    "basics": {
        "name": "Noor Haddad",
        "summary": "Backend engineer who builds dependable services.",
        "location": {"text": "Berlin, Germany", "city": "Berlin", "countryCode": "DE"},
    },
    "work": [
        {
            "id": "w1",
            "name": "Heronlake Software",
            "roles": [
                {
                    "id": "ro1",
                    "position": "Senior Software Engineer",
                    "startDate": "2020-01",
                    "current": True,
                    "highlights": [
                        "Built a booking API in Django and PostgreSQL that serves 3 million users",
                        "Moved 40 services to k8s on AWS and halved the cost of hosting",
                        "Wrote unit tests and set up GitHub Actions pipelines",
                    ],
                },
                {
                    "id": "ro2",
                    "position": "Software Developer",
                    "startDate": "2016-05",
                    "endDate": "2019-12",
                    "highlights": ["Developed reporting tools in Python and Redis"],
                },
            ],
        }
    ],
    "education": [
        {
            "id": "e1",
            "institution": "TU Example",
            "studyType": "MSc",
            "area": "Informatics and Computer Science",
            "endDate": "2016",
        }
    ],
    "skills": [
        {"id": "s1", "name": "Languages", "keywords": ["Python", "Go", "SQL"]},
        {"id": "s2", "name": "Docker"},
    ],
    "languages": [
        {"id": "l1", "language": "English", "level": "C1"},
        {"id": "l2", "language": "German", "level": "B2"},
    ],
}

CHANGER = {
    "basics": {
        "name": "Ida Moreau",
        "summary": "Former maths teacher retraining as a data analyst.",
        "location": {"city": "Manchester", "countryCode": "GB"},
    },
    "work": [
        {
            "id": "w1",
            "name": "Freelance",
            "roles": [
                {
                    "id": "ro1",
                    "position": "Junior Data Analyst",
                    "startDate": "2025-09",
                    "current": True,
                    "highlights": [
                        "Analyse sales in SQL and Python for two shops",
                        "Built a Power BI dashboard that replaced a weekly report",
                    ],
                }
            ],
        },
        {
            "id": "w2",
            "name": "Oakfield School",
            "roles": [
                {
                    "id": "ro2",
                    "position": "Mathematics Teacher",
                    "startDate": "2015-09",
                    "endDate": "2025-07",
                    "highlights": [
                        "Taught mathematics and statistics to classes of thirty",
                        "Tracked pupils' progress in Excel and explained results to parents",
                    ],
                }
            ],
        },
    ],
    "education": [
        {
            "id": "e1",
            "institution": "University of York",
            "studyType": "BSc",
            "area": "Mathematics",
            "endDate": "2014",
        }
    ],
    "skills": [{"id": "s1", "name": "pandas"}, {"id": "s2", "name": "Excel"}],
    "certificates": [{"id": "c1", "name": "PGCE"}],
}

DRIVER = {
    "basics": {
        "name": "Piotr Zielinski",
        "summary": "Forklift and delivery driver, never an accident. Willing to relocate.",
        "location": {"text": "Hull, UK", "city": "Hull", "countryCode": "GB"},
    },
    "work": [
        {
            "id": "w1",
            "name": "Coldharbour Foods",
            "roles": [
                {
                    "id": "ro1",
                    "position": "Warehouse Operative",
                    "startDate": "2022-01",
                    "current": True,
                    "highlights": [
                        "Drive a counterbalance truck in a cold store at minus twenty",
                        "Pick and pack 180 orders a shift with a handheld scanner",
                        "Load and unload lorries",
                    ],
                }
            ],
        }
    ],
    "skills": [{"id": "s1", "name": "Manual handling"}],
    "certificates": [
        {"id": "c1", "name": "Counterbalance forklift licence (RTITB)"},
        {"id": "c2", "name": "Full UK driving licence"},
    ],
}

ACCOUNTANT = {
    "basics": {
        "name": "Grace Adeyemi",
        "summary": "Part-qualified accountant in a manufacturing group.",
        "location": {
            "text": "Stockport, Greater Manchester, UK",
            "city": "Stockport",
            "countryCode": "GB",
        },
    },
    "work": [
        {
            "id": "w1",
            "name": "Millbrook Castings",
            "roles": [
                {
                    "id": "ro1",
                    "position": "Assistant Management Accountant",
                    "startDate": "2021",
                    "current": True,
                    "highlights": [
                        "Close the month in four days and explain variances to plant managers",
                        "Prepare VAT returns and cash-flow forecasts in Excel",
                        "Reconcile bank and supplier accounts in SAP",
                    ],
                }
            ],
        }
    ],
    "education": [
        {
            "id": "e1",
            "institution": "Salford",
            "studyType": "BA",
            "area": "Accounting and Finance",
            "endDate": "2020",
        }
    ],
    "skills": [{"id": "s1", "name": "Excel (pivot tables, VLOOKUP)"}, {"id": "s2", "name": "Xero"}],
    "certificates": [{"id": "c1", "name": "CIMA (part-qualified)"}],
}

PEOPLE = {
    "nurse": NURSE,
    "chef": CHEF,
    "engineer": ENGINEER,
    "changer": CHANGER,
    "driver": DRIVER,
    "accountant": ACCOUNTANT,
}

POSTINGS = {
    "nurse": """Staff Nurse – Acute Medical Unit
Location: Leeds, UK (on-site)

About us
Northfield Trust runs two hospitals and is proud to be a great place to work.

Requirements
- Registered Nurse (Adult) with current NMC registration
- At least 2 years' experience in an acute hospital ward
- Confident in medication administration, IV therapy and wound care
- Experience of using electronic patient records
- BSc in Nursing or equivalent
- Immediate Life Support (ILS) certificate is desirable
- Fluent English
- Excellent communication skills and calm under pressure
- Right to work in the UK

What we offer
- 33 days annual leave and a pension
""",
    "engineer": """Senior Backend Engineer (m/f/d)
Heronlake Software, Berlin or remote (EU)

We're looking for a backend engineer to own our scheduling API.

## What you'll do
* Design and build services in Python
* Review code and mentor two junior colleagues

## What you bring
* 5+ years of professional experience with Python and Django or FastAPI
* Strong knowledge of PostgreSQL and SQL performance
* Experience with Docker and Kubernetes
* AWS, GCP or Azure
* Automated testing and CI/CD
* Degree in Computer Science or a related field, or equivalent experience
* Fluent English (C1)

## Nice to have
* Go or Rust
* Kafka
* German (B1)

## Benefits
* 30 days off, Excel course, conference budget
""",
    "driver": """WAREHOUSE OPERATIVE / FORKLIFT DRIVER

We need a reliable warehouse operative for our cold store in Doncaster. You must hold a valid
counterbalance forklift licence and have at least 1 year's experience of picking and packing.
Knowledge of a warehouse management system would be an advantage. You should be able to lift up
to 20 kg. No degree required. Shifts rotate weekly. A full driving licence is preferred.

We offer £13.20 per hour and free uniform.
""",
    "accountant": """Job title: Management Accountant
Location: Manchester (hybrid, 3 days in the office)

Essential criteria:
1. Part-qualified or qualified ACCA, CIMA or equivalent
2. Minimum three years in a finance team, including month-end close and variance analysis
3. Advanced Excel (pivot tables, VLOOKUP)
4. Experience of an ERP such as SAP, NetSuite or Dynamics 365
5. Good knowledge of VAT returns and IFRS
6. Able to explain numbers to people who do not work in finance
Desirable:
1. Power BI
2. Bachelor's degree in Accounting, Finance or Economics
Benefits: 25 days holiday, bonus scheme
""",
    "chef": """Sous Chef
The Copper Kettle, Brighton

The Copper Kettle is a 60-cover restaurant by the sea.

What you will bring:
- 3-5 years' experience in a busy professional kitchen
- Level 3 Food Hygiene certificate
- Menu planning, stock control and food costing
- Ability to lead and train a small team
- NVQ Level 2 in Professional Cookery or similar
- Pastry skills are a bonus

Why work with us?
Tips shared equally, closed on Mondays.
""",
    "analyst": """Data Analyst
Location: Manchester

You will turn questions from shops into numbers people can use.

What we are looking for
- SQL and Python
- Dashboards in Power BI or Tableau
- Statistics
- Good at explaining findings to people who are not analysts
- 1 year of experience with data
- Degree in mathematics, economics or similar
""",
}
