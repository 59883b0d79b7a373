"""The words of invented plans, in four languages. Nothing here is a real plan."""

VERBS = {
    "en": [
        "Develop",
        "Organize",
        "Strengthen",
        "Publish",
        "Map",
        "Restore",
        "Train staff on",
        "Review",
        "Set up",
        "Promote",
    ],
    "fr": ["Élaborer", "Organiser", "Renforcer", "Publier", "Cartographier", "Restaurer", "Réviser", "Mettre en place"],
    "es": ["Elaborar", "Organizar", "Fortalecer", "Publicar", "Cartografiar", "Restaurar", "Revisar", "Establecer"],
    "ru": ["Разработать", "Организовать", "Укрепить", "Опубликовать", "Провести", "Восстановить", "Создать"],
}
THINGS = {
    "en": [
        "guidelines for pasture use",
        "a network of mountain schools",
        "early warning of floods",
        "seed banks in high valleys",
        "a register of springs",
        "community forest plans",
        "an atlas of glaciers",
        "product labels for honey and wool",
        "the law on mountain areas",
        "radio programmes on hazards",
        "trails and huts",
        "a fund for small projects",
    ],
    "fr": [
        "des lignes directrices sur les pâturages",
        "un réseau d'écoles de montagne",
        "l'alerte précoce aux crues",
        "des banques de semences",
        "un registre des sources",
        "les plans de forêts communales",
        "un atlas des glaciers",
        "un label pour le miel et la laine",
        "la loi sur les zones de montagne",
        "un fonds pour les petits projets",
    ],
    "es": [
        "directrices para el uso de pastos",
        "una red de escuelas de montaña",
        "la alerta temprana de crecidas",
        "bancos de semillas",
        "un registro de manantiales",
        "planes de bosques comunales",
        "un atlas de glaciares",
        "un sello para miel y lana",
        "la ley de zonas de montaña",
        "un fondo para proyectos pequeños",
    ],
    "ru": [
        "руководство по использованию пастбищ",
        "сеть горных школ",
        "раннее оповещение о паводках",
        "банки семян",
        "реестр родников",
        "планы общинных лесов",
        "атлас ледников",
        "знак качества для мёда и шерсти",
        "закон о горных территориях",
        "фонд малых проектов",
    ],
}
TIMES = {
    "en": [
        "By 2027",
        "Ongoing",
        "2026-2028",
        "Q2 2026",
        "Every year",
        "mid-2027",
        "Within 6 months",
        "June 2026",
        "2026",
    ],
    "fr": ["D'ici 2027", "En continu", "2026-2028", "T2 2026", "Chaque année", "mi-2027", "juin 2026", "2026"],
    "es": ["Para 2027", "Permanente", "2026-2028", "Segundo trimestre de 2026", "Cada año", "junio de 2026", "2026"],
    "ru": ["До 2027 г.", "Постоянно", "2026-2028 гг.", "II квартал 2026 г.", "Ежегодно", "июнь 2026 г.", "2026 г."],
}
BODIES = {
    "en": [
        "Ministry of Environment",
        "Secretariat",
        "National focal points",
        "Valley council",
        "University of the Ridge",
        "Herders' union",
    ],
    "fr": [
        "Ministère de l'environnement",
        "Secrétariat",
        "Points focaux nationaux",
        "Conseil de vallée",
        "Union des éleveurs",
    ],
    "es": [
        "Ministerio de Ambiente",
        "Secretaría",
        "Puntos focales nacionales",
        "Consejo del valle",
        "Unión de pastores",
    ],
    "ru": ["Министерство экологии", "Секретариат", "Национальные координаторы", "Совет долины", "Союз чабанов"],
}
INDICATORS = {
    "en": [
        "Number of {n} villages reached",
        "At least {n} events held",
        "{n} % of members report",
        "Guidelines adopted",
        "{n} maps published",
    ],
    "fr": [
        "Nombre de villages atteints ({n})",
        "Au moins {n} réunions tenues",
        "{n} % des membres",
        "Lignes directrices adoptées",
    ],
    "es": [
        "Número de aldeas alcanzadas: {n}",
        "Al menos {n} talleres realizados",
        "{n} % de los miembros",
        "Directrices aprobadas",
    ],
    "ru": ["Количество охваченных сёл: {n}", "Не менее {n} встреч проведено", "{n} % членов", "Руководство принято"],
}
OUTPUTS = {
    "en": ["Report", "Trained technicians", "Published map", "Memorandum signed", "Database online"],
    "fr": ["Rapport", "Techniciens formés", "Carte publiée", "Accord signé", "Base de données en ligne"],
    "es": ["Informe", "Técnicos capacitados", "Mapa publicado", "Convenio firmado", "Base de datos en línea"],
    "ru": ["Отчёт", "Обученные специалисты", "Опубликованная карта", "Подписанный меморандум", "База данных"],
}
AIMS = {
    "en": [
        "Protect water sources of the valleys",
        "Improve incomes of mountain people",
        "Share knowledge among members",
    ],
    "fr": ["Protéger les sources des vallées", "Améliorer les revenus des montagnards", "Partager les connaissances"],
    "es": ["Proteger las fuentes de agua", "Mejorar los ingresos de la gente de montaña", "Compartir conocimientos"],
    "ru": ["Защитить источники воды в долинах", "Повысить доходы жителей гор", "Обмениваться знаниями"],
}
AREAS = {
    "en": ["Water and ice", "Livelihoods", "Knowledge and education", "Institutions", "Hazards"],
    "fr": ["Eau et glace", "Moyens d'existence", "Savoirs et éducation", "Institutions", "Risques naturels"],
    "es": ["Agua y hielo", "Medios de vida", "Conocimiento y educación", "Instituciones", "Amenazas"],
    "ru": ["Вода и лёд", "Источники дохода", "Знания и образование", "Институты", "Опасные явления"],
}
HEADERS = {
    "objective": {
        "en": ["Objectives", "Specific objective", "Strategic Objectives", "Objective"],
        "fr": ["Objectifs", "Objectif spécifique", "Objectifs stratégiques"],
        "es": ["Objetivos", "Objetivo específico", "Objetivos estratégicos"],
        "ru": ["Задачи", "Цели", "Цель", "Стратегические задачи"],
    },
    "activity": {
        "en": [
            "Activities",
            "Actions",
            "Key activities",
            "Activities/actions and recommendations",
            "Planned actions",
            "Tasks",
            "Measures",
        ],
        "fr": ["Activités", "Actions", "Actions à mener", "Activités principales", "Mesures"],
        "es": ["Actividades", "Acciones", "Acciones propuestas", "Principales actividades", "Medidas"],
        "ru": ["Мероприятия", "Действия", "Наименование мероприятия", "Основные мероприятия", "Деятельность"],
    },
    "time_frame": {
        "en": ["Time frame", "Timeline", "Deadline", "When", "Time-frames", "Period", "Target date"],
        "fr": ["Calendrier", "Échéance", "Délais", "Période", "Quand ?"],
        "es": ["Plazo", "Cronograma", "Fecha límite", "Período", "Plazos de ejecución"],
        "ru": ["Сроки", "Срок исполнения", "Период реализации", "Сроки выполнения"],
    },
    "indicators": {
        "en": ["Indicators", "KPIs", "Performance indicators", "Indicators of success", "OVI"],
        "fr": ["Indicateurs", "Indicateurs de performance", "IOV"],
        "es": ["Indicadores", "Indicadores de logro", "Indicadores verificables"],
        "ru": ["Показатели", "Индикаторы", "Показатели эффективности"],
    },
    "responsible": {
        "en": ["Responsible", "Responsible agency", "Who", "Responsibility", "Implementing agency"],
        "fr": ["Responsables", "Structure responsable", "Responsabilité"],
        "es": ["Responsables", "Institución responsable", "Entidad ejecutora"],
        "ru": ["Ответственные", "Исполнители", "Ответственные исполнители"],
    },
    "outputs": {
        "en": ["Outputs", "Deliverables", "Expected outputs", "Products"],
        "fr": ["Produits", "Livrables", "Produits attendus"],
        "es": ["Productos", "Productos esperados", "Entregables"],
        "ru": ["Ожидаемый результат", "Продукты", "Ожидаемые результаты"],
    },
    "lead": {
        "en": ["Lead", "Lead agency", "Lead organization"],
        "fr": ["Chef de file", "Pilote"],
        "es": ["Institución líder", "Líder"],
        "ru": ["Ведущая организация", "Головной исполнитель"],
    },
    "partners": {
        "en": ["Partners", "Supporting partners"],
        "fr": ["Partenaires"],
        "es": ["Socios", "Aliados"],
        "ru": ["Партнёры", "Соисполнители"],
    },
    "budget": {
        "en": ["Budget (USD)", "Estimated cost"],
        "fr": ["Budget", "Coût estimé (EUR)"],
        "es": ["Presupuesto", "Costo estimado"],
        "ru": ["Бюджет", "Стоимость, тыс. долл."],
    },
    "priority": {"en": ["Priority"], "fr": ["Priorité"], "es": ["Prioridad"], "ru": ["Приоритетность"]},
    "baseline": {
        "en": ["Baseline"],
        "fr": ["Situation de référence"],
        "es": ["Línea base"],
        "ru": ["Базовое значение"],
    },
    "target": {"en": ["Target"], "fr": ["Cible"], "es": ["Meta"], "ru": ["Целевое значение"]},
    "means_of_verification": {
        "en": ["Means of verification"],
        "fr": ["Moyens de vérification"],
        "es": ["Medios de verificación"],
        "ru": ["Источники проверки"],
    },
    "risk": {
        "en": ["Risks and assumptions", "Assumptions"],
        "fr": ["Hypothèses et risques"],
        "es": ["Supuestos", "Riesgos"],
        "ru": ["Риски"],
    },
    "status": {"en": ["Status"], "fr": ["État d'avancement"], "es": ["Estado"], "ru": ["Статус"]},
    "unknown": {
        "en": ["Altitude belt", "Gender marker"],
        "fr": ["Étage altitudinal"],
        "es": ["Piso altitudinal"],
        "ru": ["Высотный пояс"],
    },
    "number": {"en": ["No.", "#", "Ref."], "fr": ["N°", "Réf."], "es": ["N.º", "Código"], "ru": ["№", "№ п/п"]},
    "start": {"en": ["Start"], "fr": ["Début"], "es": ["Inicio"], "ru": ["Начало"]},
    "end": {"en": ["End"], "fr": ["Fin"], "es": ["Fin"], "ru": ["Окончание"]},
}
MORE_VALUES = {
    "budget": ["12000", "4500", "30 000", "8,250"],
    "priority": ["High", "1", "Medium", "A"],
    "baseline": ["0", "3 (2024)", "n/a"],
    "target": ["5", "12 by 2027", "40 %"],
    "means_of_verification": ["Annual report", "Site visit", "Attendance lists"],
    "risk": ["Roads closed in winter", "Staff turnover", "Prices rise"],
    "status": ["Planned", "Under way"],
    "unknown": ["Alpine", "Montane", "Foothill"],
}
OBJECTIVE_WORD = {"en": "Objective", "fr": "Objectif", "es": "Objetivo", "ru": "Задача"}
FOCUS_WORD = {"en": "Theme", "fr": "Axe", "es": "Eje", "ru": "Раздел"}
TOTAL_WORD = {"en": "Total", "fr": "Sous-total", "es": "Total", "ru": "Итого"}
NOTE_WORD = {
    "en": "Note: figures are estimates.",
    "fr": "Note : chiffres estimés.",
    "es": "Nota: cifras estimadas.",
    "ru": "Примечание: данные оценочные.",
}
TITLE = {
    "en": "Plan of Action 2026–2028",
    "fr": "Plan d'action 2026–2028",
    "es": "Plan de acción 2026–2028",
    "ru": "План действий на 2026–2028 годы",
}
INTRO = {
    "en": "This plan was drawn up by the members of the partnership and will be reviewed each year.",
    "fr": "Ce plan a été établi par les membres du partenariat et sera revu chaque année.",
    "es": "Este plan fue elaborado por los miembros de la alianza y será revisado cada año.",
    "ru": "Этот план был составлен членами партнёрства и будет пересматриваться каждый год.",
}
ACRONYMS = {
    "en": ("Acronym", "Meaning"),
    "fr": ("Sigle", "Signification"),
    "es": ("Sigla", "Significado"),
    "ru": ("Сокращение", "Расшифровка"),
}
ROMAN = ["i", "ii", "iii", "iv", "v", "vi"]
