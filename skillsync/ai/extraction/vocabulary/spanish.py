"""Spanish, as it is written in Spain and Latin America."""

from skillsync.ai.extraction.vocabulary.tongue import Tongue

SPANISH = Tongue(
    code="es",
    common="""
        y el la los las del para con una en por al un de que su experiencia formación habilidades
        idiomas actualidad""",
    regions="ES MX AR CO CL PE EC UY VE BO CR GT DO PY",
    document_titles="""
        curriculum vitae, currículum vitae, currículum, hoja de vida, curriculum, cv, currículo,
        curriculo""",
    headings={
        "contact": """
            contacto, datos personales, datos de contacto, información personal, información de
            contacto, contáctame, detalles de contacto, enlaces, redes, redes sociales, datos
            generales, información de contacto personal, datos""",
        "summary": """
            perfil, perfil profesional, sobre mí, resumen, resumen profesional, objetivo,
            extracto, objetivo profesional, acerca de mí, presentación, perfil personal, quién
            soy, resumen ejecutivo, objetivos, objetivo laboral, perfil laboral, sobre mi,
            síntesis, perfil ocupacional, introducción, descripción profesional, mi perfil,
            biografía, resumen de perfil, quien soy, presentación personal, objetivo de carrera""",
        "work": """
            experiencia, experiencia laboral, experiencia profesional, trayectoria profesional,
            historial laboral, trayectoria, prácticas, experiencias, experiencia de trabajo,
            empleos, trayectoria laboral, experiencias profesionales, historial profesional,
            historia laboral, carrera profesional, experiencias laborales, prácticas
            profesionales, pasantías, antecedentes laborales, experiencia previa, otras
            experiencias, otra experiencia, experiencia relevante, recorrido profesional, vida
            laboral, puestos desempeñados, experiencia en el sector, mi experiencia, dónde he
            trabajado, experiencia docente, actividad profesional, empleo, historial de empleo,
            desempeño, cargos desempeñados, cargos, trabajos, otros trabajos, puestos, puestos de
            trabajo, recorrido laboral, ocupación, trabajo""",
        "education": """
            educación, formación, formación académica, estudios, formación reglada, titulación,
            formación y estudios, estudios realizados, educación y formación, datos académicos,
            formación profesional, titulaciones, historial académico, preparación académica,
            estudios académicos, antecedentes académicos, escolaridad, formación universitaria,
            trayectoria académica, perfil académico, títulos, formación oficial, educación formal,
            títulos académicos, información académica, educación académica, formación y títulos,
            nivel de estudios, instrucción""",
        "skills": """
            habilidades, competencias, conocimientos, aptitudes, informática, habilidades
            técnicas, conocimientos técnicos, conocimientos informáticos, competencias técnicas,
            destrezas, capacidades, competencias profesionales, habilidades y competencias,
            herramientas, competencias digitales, habilidades profesionales, competencias clave,
            fortalezas, habilidades personales, habilidades informáticas, competencias personales,
            software, conocimientos y habilidades, conocimientos de informática, tecnologías,
            especialidades, competencias y habilidades, habilidades blandas, áreas de
            especialización, áreas de experiencia, cualidades, puntos fuertes, habilidades clave,
            mis habilidades, competencias informáticas, programas informáticos, áreas de
            conocimiento, habilidades y conocimientos, manejo de herramientas, ofimática,
            especialización, conocimientos profesionales, otros conocimientos, herramientas
            informáticas""",
        "languages": """
            idiomas, lenguas, idioma, conocimiento de idiomas, competencias lingüísticas, nivel de
            idiomas, dominio de idiomas""",
        "certificates": """
            certificaciones, certificados, cursos, formación complementaria, licencias,
            acreditaciones, cursos y certificaciones, certificaciones y cursos, formación
            adicional, carnés, cursos y seminarios, otros cursos, cursos realizados, otra
            formación, diplomados, licencias y certificaciones, títulos y certificados,
            capacitaciones, capacitación, formación continua, cursos complementarios, talleres,
            cursos y talleres, formación no reglada, cursos y formación, habilitaciones,
            certificados y cursos, carnets, carnets y certificados, certificados profesionales,
            seminarios, otros estudios, formación específica, formación extra""",
        "projects": """
            proyectos, proyectos personales, proyectos destacados, proyectos realizados,
            portafolio, proyectos propios, principales proyectos, proyectos relevantes, lo que he
            construido""",
        "awards": """
            premios, reconocimientos, logros, becas, premios y reconocimientos, distinciones,
            premios y becas, becas y premios, logros destacados, méritos, honores, honores y
            premios, reconocimientos y premios, premios y distinciones, galardones""",
        "publications": """
            publicaciones, ponencias, publicaciones y ponencias, artículos, congresos,
            conferencias, publicaciones y congresos, patentes, libros, publicaciones científicas,
            exposiciones""",
        "volunteer": """
            voluntariado, experiencia de voluntariado, voluntariados, actividades de voluntariado,
            trabajo voluntario, experiencia como voluntario, labor social, voluntariado social,
            experiencia voluntaria, voluntario, acción social, actividades solidarias, actividades
            voluntarias, experiencia solidaria""",
        "interests": """
            intereses, aficiones, pasatiempos, hobbies, intereses personales, tiempo libre, ocio,
            intereses y aficiones, aficiones e intereses, aficiones y otros datos de interés,
            actividades, gustos, hobbies e intereses, intereses y pasatiempos""",
        "other": """
            información adicional, otros datos, otros, datos de interés, otros datos de interés,
            información complementaria, afiliaciones, disponibilidad, datos adicionales, varios,
            más información, asociaciones, otra información, carné de conducir, permiso de
            conducir, datos complementarios, membresías""",
        "references": "referencias, recomendaciones, referencias personales, referencias laborales",
    },
    qualifiers="""
        mi mis principal principales profesional profesionales personal personales laboral
        laborales técnica técnicas técnico técnicos relevante relevantes previa previas reciente
        recientes anterior anteriores otra otras otro otros destacada destacadas destacados
        adicional adicionales complementaria complementarios universitaria universitarios superior
        académica académicos realizados realizadas en empresa clave digitales específicas y de
        generales profesionalmente seleccionados""",
    joiners="y e",
    months=(
        "enero ene",
        "febrero feb",
        "marzo mar",
        "abril abr",
        "mayo may",
        "junio jun",
        "julio jul",
        "agosto ago",
        "septiembre setiembre sep sept set",
        "octubre oct",
        "noviembre nov",
        "diciembre dic",
    ),
    seasons="primavera verano otoño invierno",
    quarters="""
        trimestre, semestre, ejercicio, curso, curso académico, año fiscal, año escolar,
        promoción, cuatrimestre, año, generación, gestión""",
    now="""
        actualidad, presente, hoy, actual, la actualidad, la fecha, actualmente, a la fecha, hasta
        la fecha, el presente, hasta hoy, en curso, vigente, ahora, hasta la actualidad, hasta el
        presente, al presente, cursando, la presente, día de hoy""",
    since="desde, a partir de, desde el, desde finales de",
    until="hasta, graduado en, graduada en, finalizado en, hasta el, titulado en, egreso",
    start="de, desde, del, entre, desde el",
    between="a, al, hasta, hasta el, hasta la, a la",
    of="de del",
    durations="año años mes meses semana semanas",
    jobs="""
        ingeniero desarrollador jefe gerente director responsable asistente contable contador
        enfermero maestro profesor cocinero camarero vendedor técnico electricista becario médico
        abogado secretario operario conductor consultor analista programador auxiliar
        administrativo dependiente coordinador diseñador encargado arquitecto administrador agente
        albañil agricultor aparejador aprendiz artesano asesor ayudante bibliotecario biólogo
        bombero cajero capataz carnicero carpintero chófer chofer científico cirujano comercial
        comprador conserje constructor controlador corredor corrector cuidador decorador delegado
        dentista dibujante diplomado director-general docente economista editor educador ejecutivo
        empleado emprendedor entrenador escritor especialista estadístico esteticista estudiante
        farmacéutico fisioterapeuta fontanero formador fotógrafo fundador cofundador funcionario
        geólogo gestor gobernanta guardia guía herrero ilustrador informático inspector instalador
        instructor intérprete interventor investigador jardinero jurista lector limpiador líder
        locutor logopeda mecánico mensajero mesero mozo monitor montador músico notario obrero
        odontólogo oficial operador orientador panadero pasante pastelero peluquero peón
        periodista piloto pintor plomero podólogo practicante presentador presidente procurador
        productor promotor psicólogo psicopedagogo químico realizador recepcionista redactor
        repartidor reponedor reportero representante sociólogo soldador soldado subdirector
        subgerente supervisor taxista telefonista teleoperador terapeuta tesorero titular
        topógrafo tornero trabajador traductor transportista tutor veterinario vicepresidente
        vigilante voluntario socio propietario autónomo freelance interino residente doctorando
        posdoctoral catedrático rector decano chef barista bartender sumiller nutricionista matrón
        obstetra pediatra anestesista celador camillero socorrista azafato auditor actuario
        tasador perito urbanista community-manager practicante supervisora-general mantenedor
        matricero fresador ebanista tapicero cristalero yesero encofrador ganadero florista joyero
        relojero sastre modista costurero planchador lavandero""",
    job_endings="ólogo óloga iatra terapeuta tecario",
    job_phrases="""
        jefe de, jefa de, ama de llaves, mando intermedio, trabajo social, au pair, personal de,
        encargado de, encargada de, auxiliar de, técnico en, técnica en, director de, directora
        de, product owner, scrum master, ayudante de, responsable de, profesional independiente""",
    rank="""
        senior junior subdirector vice jefe primer segundo sénior júnior ayudante asistente
        responsable técnico auxiliar encargado""",
    feminine=(
        ("o", "a"),
        ("or", "ora"),
        ("e", "a"),
        ("", "a"),
        ("tor", "triz"),
        ("ólogo", "óloga"),
        ("édico", "édica"),
    ),
    names_begin=True,
    organizations="""
        grupo hospital clínica colegio escuela universidad instituto ayuntamiento restaurante
        hotel café cafetería bar panadería pastelería asociación fundación banco caja seguros
        aseguradora farmacia laboratorio laboratorios centro ministerio consejería junta
        diputación comunidad museo teatro biblioteca editorial imprenta transportes taller
        talleres constructora construcciones consultoría consultores asesoría despacho bufete
        gestoría inmobiliaria residencia guardería cooperativa sindicato federación tribunal
        juzgado notaría tienda almacenes supermercado supermercados fábrica industrias energía
        electricidad soluciones sistemas ingeniería tecnologías servicios estudio estudios agencia
        empresa compañía sociedad bodega bodegas viveros granja finca frutas conservas astilleros
        aerolíneas ferrocarriles telecomunicaciones distribuciones comercial hermanos hijos
        municipalidad alcaldía gobierno secretaría csic renfe policía guardia clínicas policlínica
        ambulatorio panificadora""",
    organization_endings="",
    legal_forms="""
        sa sl slu sll sau srl saa sac sas sadecv sderl sdercv scoop spa sc cv coop saic eirl sapi
        ltda cía""",
    schools="""
        universidad instituto colegio escuela universitat politécnica facultad ies cpifp unam uned
        itesm upm upc uab ucm academia conservatorio liceo uba tecnológico cifp
        secundaria preparatoria ceip cfp pucp uoc sena senati tecsup cetpro cbtis conalep cecyt
        tecnm ipn unsa politécnico""",
    school_endings="",
    degrees=r"""
        grado(?:\suniversitario)?, licenciatura, licenciado, licenciada,
        máster(?: universitario| oficial| propio)?, master(?: universitario)?, maestría, doctorado,
        diplomatura, diplomado, diplomada, diploma, ingeniería(?: técnica| superior)?(?=END| (?:en|
        in|de|informática|industrial|civil|química|mecánica|eléctrica|electrónica|agrónoma|
        comercial)), (?:ingeniero|ingeniera)(?: (?:técnic|superior)[oa]?)?(?=END| (?:en|in) ),
        bachillerato, bachiller, (?:técnico|técnica)(?: superior| universitari[oa]| profesional|
        [ ]auxiliar| especialista| laboral| de grado (?:medio|superior))?(?=END| (?:en|in) |
        [ ](?-i:[A-ZÁÉÍÓÚÑ])),
        técnico superior, ciclo formativo(?: de grado (?:medio|superior))?,
        formación profesional(?: de grado (?:medio|superior))?, FP(?: II| I| de grado (?:medio|
        superior))?, CFGS, CFGM, ESO, educación secundaria obligatoria, graduado escolar, posgrado,
        postgrado, título(?: profesional| superior| propio| universitario|
        [ ]oficial)?(?: de (?-i:[A-ZÁÉÍÓÚÑ])\w+)?, curso de adaptación pedagógica, COU, EGB, BUP,
        tecnicatura(?: superior| universitaria)?, (?:tecnólogo|tecnóloga),
        profesional(?= en ),
        especialización, especialidad, profesorado,
        preparatoria, secundaria, MIR, arquitectura técnica, doctor(?= (?:en|in)),
        doctora(?= (?:en|in)),
        certificado de profesionalidad, grado (?:medio|superior), bachiller(?:ato)? internacional,
        experto universitario""",
    area_links="""
        en, de, con especialidad en, mención, especialidad en, especialidad, con mención en,
        del""",
    school_links="en, en la, por la, en el, por el",
    grades="""
        nota, nota media, calificación, promedio, media, calificación media, expediente, promedio
        general, nota final, calificación final""",
    grade_words=r"""
        sobresaliente(?: cum laude)?, (?:con )?matrícula de honor, notable(?: alto)?, cum laude,
        premio extraordinario(?: de fin de carrera)?, mención honorífica, con honores,
        mención de honor, con distinción, aprobado""",
    courses="asignaturas, cursos, materias, módulos, asignaturas principales, materias relevantes",
    fluency={
        "native": """
            nativo, nativa, lengua materna, bilingüe, idioma materno, materno, materna, lengua
            nativa, idioma nativo, nivel nativo""",
        "C2": "dominio, dominio completo, perfecto, competencia profesional completa",
        "C1": """
            fluido, avanzado, alto, nivel alto, fluida, nivel avanzado, muy bueno, excelente, con
            fluidez, competencia profesional, muy alto""",
        "B2": """
            bueno, medio-alto, medio alto, intermedio alto, nivel medio-alto, intermedio-alto,
            buen nivel, profesional, competencia básica profesional, conversacional""",
        "B1": "intermedio, medio, nivel medio, nivel intermedio",
        "A2": "básico, elemental, nivel básico, nociones, conocimientos básicos, medio-bajo",
        "A1": "principiante, inicial, bajo",
    },
    languages="""
        español castellano inglés alemán francés italiano portugués neerlandés holandés polaco
        ruso árabe chino mandarín japonés coreano catalán valenciano gallego euskera vasco rumano
        ucraniano turco griego hebreo sueco noruego danés finés finlandés húngaro checo eslovaco
        búlgaro croata serbio esloveno latín quechua guaraní aimara náhuatl maya hindi persa
        vietnamita tailandés bereber asturiano aragonés""",
    skill_levels="""
        básico, intermedio, avanzado, experto, medio, alto, nivel usuario, usuario, dominio,
        bajo""",
    places="""
        españa, méxico, madrid, cataluña, andalucía, galicia, país vasco, comunidad valenciana,
        castilla y león, castilla-la mancha, asturias, cantabria, navarra, la rioja, extremadura,
        aragón, islas baleares, canarias, cdmx, jalisco, nuevo león, remoto, teletrabajo, híbrido,
        antioquia, cundinamarca, comunidad de madrid, vizcaya, guipúzcoa, en remoto""",
    countries="""
        ES españa, MX méxico, AR argentina, CO colombia, CL chile, PE perú, EC ecuador, UY
        uruguay, VE venezuela, BO bolivia, CR costa rica, GT guatemala, DO república dominicana,
        PY paraguay, CU cuba, PA panamá, HN honduras, NI nicaragua, SV el salvador, PR puerto
        rico, DE alemania, AT austria, CH suiza, FR francia, IT italia, PT portugal, BE bélgica,
        LU luxemburgo, NL países bajos, NL holanda, GB reino unido, GB inglaterra, GB escocia, IE
        irlanda, DK dinamarca, SE suecia, NO noruega, FI finlandia, PL polonia, CZ república
        checa, CZ chequia, SK eslovaquia, HU hungría, RO rumanía, BG bulgaria, GR grecia, HR
        croacia, TR turquía, UA ucrania, RU rusia, US estados unidos, US ee. uu, US eeuu, CA
        canadá, BR brasil, CN china, JP japón, KR corea del sur, IN india, AU australia, NZ nueva
        zelanda, ZA sudáfrica, EG egipto, MA marruecos, TN túnez, DZ argelia, SN senegal, NG
        nigeria, IL israel, AE emiratos árabes unidos, SA arabia saudí, PH filipinas, AD andorra,
        GQ guinea ecuatorial, SG singapur, TH tailandia""",
    surnames="""
        herrero guerrero zapatero pastor molinero escudero maestro caballero sastre rey pintor
        barbero carpintero tejedor labrador guardia calderero jurado mayor alcalde escribano
        fraile""",
    study_labels={
        "institution": """
            centro, institución, universidad, escuela, colegio, centro de estudios, institución
            educativa, centro educativo, centro de formación, instituto, nombre y tipo de la
            organización que ha impartido la educación o la formación""",
        "degree": """
            título, titulación, grado, título obtenido, nivel, nivel de estudios, estudios,
            grado obtenido, grado académico, título de la cualificación obtenida""",
        "area": """
            especialidad, área, área de estudio, carrera, campo de estudio, rama, mención,
            disciplina""",
        "grade": "nota, promedio, calificación, nota media, media",
        "period": "periodo, período, fechas, fecha, duración, año, años",
    },
    labels={
        "name": "nombre, nombre completo, nombre y apellidos, apellidos, apellidos y nombre, "
        "apellidos y nombres, nombres y apellidos, nombres",
        "email": """
            correo, correo electrónico, e-mail, email, mail, correo-e, dirección de correo,
            e-correo""",
        "phone": """
            teléfono, tel, móvil, telf, tfno, celular, teléfono móvil, tlf, telefono, cel,
            teléfono de contacto, número de teléfono, movil, tfno. móvil, teléfono celular""",
        "address": """
            dirección, domicilio, localidad, ubicación, residencia, ciudad, lugar de residencia,
            población, lugar, direccion, dirección postal""",
        "web": "web, sitio web, página web, linkedin, portfolio, portafolio, github, blog, url",
    },
    personal="""
        fecha de nacimiento, lugar de nacimiento, nacimiento, nacionalidad, estado civil, edad,
        dni, nie, nif, sexo, carné de conducir, carnet de conducir, permiso de conducir, hijos,
        rfc, curp, vehículo propio, soltero, soltera, casado, casada, cédula, cédula de identidad,
        rut, cuil, disponibilidad, foto, fotografía, fecha y lugar de nacimiento, pasaporte,
        licencia de conducir, nacido en, nacida en, nacido el, nacida el, género, libreta militar,
        documento de identidad""",
    on_request="solicitud petición disposición",
    pages="página, pág",
)
